package br.central.atendimento.cliente;

import br.central.atendimento.contrato.CasoDoCliente.Fala;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.seguranca.ComoCliente;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What client and operator said to each other in a case. Of what {@link TipoAndamento#doCliente} allows to be told: what was
 * meant for the client is told with its text, what happened without it, for there the staff write to one another.
 */
@Component
class Conversa {

    /** As the client knows whoever answers where it is no group. */
    private static final String CENTRAL = "Central de Atendimento";

    private static final String VOCE = "Você";
    private static final int MAXIMO = 500;

    /** Said to the client, or by it. */
    private static final Set<TipoAndamento> DITOS = EnumSet.of(
            TipoAndamento.COMPLEMENTO,
            TipoAndamento.PEDIDO_DE_COMPLEMENTO,
            TipoAndamento.MENSAGEM_AO_CLIENTE,
            TipoAndamento.RESPOSTA,
            TipoAndamento.RESOLUCAO,
            TipoAndamento.INFORMACAO,
            TipoAndamento.RECLAMACAO,
            TipoAndamento.PEDIDO_DE_REANALISE,
            TipoAndamento.RESPOSTA_DA_OUVIDORIA);

    /** The client's own words; of the staff, what they say to one another. */
    private static final Set<TipoAndamento> DITOS_SE_DO_CLIENTE = EnumSet.of(
            TipoAndamento.REITERACAO, TipoAndamento.REINICIO, TipoAndamento.CANCELAMENTO, TipoAndamento.AVALIACAO);

    private static final Set<TipoAndamento> ACONTECIDOS = EnumSet.of(
            TipoAndamento.ENCAMINHAMENTO,
            TipoAndamento.SEM_COMPLEMENTO,
            TipoAndamento.PRAZO_PRORROGADO,
            TipoAndamento.EFEITO,
            TipoAndamento.ENVIO_DA_RESPOSTA,
            TipoAndamento.ENVIO_DA_OUVIDORIA,
            TipoAndamento.ENCERRAMENTO);

    private static final Set<TipoAndamento> CONTADOS = contados();

    /** With the kinds in its text: a list that is a parameter would be made into SQL anew at each reading. */
    private static final String LINHAS = "select a from Andamento a where a.atendimento = :caso and a.tipo in ("
            + CONTADOS.stream().map(TipoAndamento::name).collect(Collectors.joining(", "))
            + ") order by a.quando desc, a.id desc";

    private final EntityManager banco;
    private final Rotulos rotulos;
    private final Horario horario;

    Conversa(EntityManager banco, Rotulos rotulos, Horario horario) {
        this.banco = banco;
        this.rotulos = rotulos;
        this.horario = horario;
    }

    private static Set<TipoAndamento> contados() {
        Set<TipoAndamento> todos = EnumSet.copyOf(DITOS);
        todos.addAll(DITOS_SE_DO_CLIENTE);
        todos.addAll(ACONTECIDOS);
        todos.retainAll(TipoAndamento.doCliente());
        return todos;
    }

    /**
     * What the case was opened with and what was said since, the oldest first.
     *
     * @param ultimaNovidade {@code null} while the operator has told the client nothing
     */
    record Lida(List<Fala> falas, OffsetDateTime ultimaNovidade) {

        static final Lida NADA = new Lida(List.of(), null);
    }

    Lida de(Atendimento caso) {
        List<Andamento> contadas = linhas(caso).stream()
                .filter(linha -> linha.paraOCliente(caso.cliente().tipo()))
                .toList();
        List<Fala> falas = new ArrayList<>();
        falas.add(abertura(caso));
        Map<Long, String> pedidos =
                caso.solicitacoes().stream().collect(Collectors.toMap(Solicitacao::id, Solicitacao::protocolo));
        contadas.stream().map(linha -> fala(linha, pedidos)).forEach(falas::add);
        return new Lida(falas, ultimaNovidade(contadas));
    }

    private OffsetDateTime ultimaNovidade(List<Andamento> contadas) {
        return contadas.stream()
                .filter(linha -> TipoAndamento.novidades().contains(linha.tipo()) && !linha.pelaMaoDoCliente())
                .map(linha -> horario.em(linha.quando()))
                .reduce((uma, outra) -> outra)
                .orElse(null);
    }

    private List<Andamento> linhas(Atendimento caso) {
        List<Andamento> linhas = new ArrayList<>(banco.createQuery(LINHAS, Andamento.class)
                .setParameter("caso", caso)
                .setMaxResults(MAXIMO)
                .getResultList());
        Collections.reverse(linhas);
        return linhas;
    }

    private Fala abertura(Atendimento caso) {
        boolean doCliente = ComoCliente.LOGIN.equals(caso.abertura().quem());
        return new Fala(
                horario.em(caso.abertura().quando()),
                doCliente,
                doCliente ? VOCE : CENTRAL,
                "Contato aberto (" + caso.origem().descricao() + ")",
                LigacaoDaOperadora.descricao(caso.origem(), caso.dados().descricao()),
                null);
    }

    private Fala fala(Andamento linha, Map<Long, String> pedidos) {
        boolean doCliente = doCliente(linha);
        boolean dita = DITOS.contains(linha.tipo()) || doCliente && DITOS_SE_DO_CLIENTE.contains(linha.tipo());
        return new Fala(
                horario.em(linha.quando()),
                doCliente,
                doCliente ? VOCE : linha.grupo() == null ? CENTRAL : rotulos.grupo(linha.grupo()),
                oQue(linha.tipo()),
                dita ? linha.texto() : null,
                linha.solicitacaoId() == null ? null : pedidos.get(linha.solicitacaoId()));
    }

    /** Where the operator's own words say little to the client. */
    private static String oQue(TipoAndamento tipo) {
        return switch (tipo) {
            case ENCAMINHAMENTO -> "Encaminhado à área responsável";
            case PEDIDO_DE_COMPLEMENTO -> "Falta uma informação ou um documento seu";
            case SEM_COMPLEMENTO -> "Não recebemos a tempo o que foi pedido";
            case RESPOSTA -> "Resposta";
            case REITERACAO -> "Pedido reiterado";
            case INFORMACAO -> "Informação dada";
            case EFEITO -> "O que você pediu passou a valer";
            default -> tipo.descricao();
        };
    }

    /** What followed from the client's own act was not the client's doing. */
    private static boolean doCliente(Andamento linha) {
        return linha.pelaMaoDoCliente() && !ACONTECIDOS.contains(linha.tipo());
    }
}
