package br.central.consulta;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.seguranca.Permissao;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of atendimentos for the staff, that is, whoever may serve, answer demands, handle complaints or follow delays;
 * others are refused with {@link Recusa.SemPermissao}. Atendimentos that the user may not open, and deleted ones, are
 * neither listed nor counted. Deadlines are told as they stand at the moment of the answer;
 * times are of the operator's time zone.
 */
@Service
@Transactional(readOnly = true)
public class Consultas {

    /** How many open requests of one client are listed at most. */
    public static final int LIMITE_DE_SOLICITACOES = 20;

    private static final String DOS_CLIENTES = "a.cliente_id in (:clientes)";

    private static final Set<SituacaoSolicitacao> SOLICITACAO_EM_ABERTO = Arrays.stream(SituacaoSolicitacao.values())
            .filter(situacao -> !situacao.terminou())
            .collect(Collectors.toUnmodifiableSet());

    private final AtendimentosNoBanco atendimentos;
    private final Alcance alcance;
    private final Quadros quadros;
    private final Criterios criterios;
    private final ExportacaoDeAtendimentos exportacao;
    private final StatusNoBanco status;
    private final Clientes clientes;
    private final Anexos anexos;

    Consultas(
            AtendimentosNoBanco atendimentos,
            Alcance alcance,
            Quadros quadros,
            Criterios criterios,
            ExportacaoDeAtendimentos exportacao,
            StatusNoBanco status,
            Clientes clientes,
            Anexos anexos) {
        this.atendimentos = atendimentos;
        this.alcance = alcance;
        this.quadros = quadros;
        this.criterios = criterios;
        this.exportacao = exportacao;
        this.status = status;
        this.clientes = clientes;
        this.anexos = anexos;
    }

    /**
     * One page of what the filter finds; a whole protocol typed in {@code busca} comes first.
     *
     * <p>Of more than {@value AtendimentosNoBanco#CONTADOS_NO_MAXIMO} it is only said that there are more; by words the
     * counting may stop as soon as the page is full.
     *
     * @param pagina counted from 0
     * @throws Recusa.MuitasVezes when the user was shown too many clients already
     */
    public Pagina<AtendimentoNaLista> listar(FiltroDeAtendimentos filtro, Ordem ordem, int pagina, int tamanho) {
        alcance.exigirEquipe();
        Instant agora = atendimentos.agora();
        Condicoes condicoes = condicoes(filtro, agora);
        PalavrasNaBusca palavras = PalavrasNaBusca.de(filtro.procurado().busca(), condicoes);
        if (palavras.nenhuma()) {
            return comClientes(atendimentos.pagina(condicoes, ordem, agora, pagina, tamanho));
        }
        String primeiro = Criterios.exatoPrimeiro(filtro, condicoes);
        return comClientes(
                primeiro.isEmpty()
                        ? atendimentos.pagina(condicoes, palavras, ordem, agora, pagina, tamanho)
                        : atendimentos.pagina(
                                condicoes.e(palavras.noCaso()), primeiro + ordem.sql(), agora, pagina, tamanho));
    }

    /** Turning the pages of a list is a way to read the register too. */
    private Pagina<AtendimentoNaLista> comClientes(Pagina<AtendimentoNaLista> pagina) {
        clientes.mostrados(pagina.itens().stream()
                .map(AtendimentoNaLista::cliente)
                .filter(Objects::nonNull)
                .map(ClienteNaLista::id)
                .distinct()
                .toList());
        return pagina;
    }

    /**
     * Writes all that the filter finds as a table, row by row as the database gives them. Needs {@link Permissao#EXPORTAR}
     * too.
     *
     * @param saida asked for only when nothing is left to refuse
     */
    public void exportar(
            FiltroDeAtendimentos filtro, Ordem ordem, FormatoDePlanilha formato, Supplier<OutputStream> saida) {
        alcance.exigirEquipe();
        exportacao.permitir();
        Instant agora = atendimentos.agora();
        Condicoes condicoes = condicoes(filtro, agora);
        PalavrasNaBusca palavras = PalavrasNaBusca.de(filtro.procurado().busca(), condicoes);
        if (!palavras.nenhuma()) {
            condicoes.e(palavras.noCaso());
        }
        try (var planilha = exportacao.abrir(formato, saida.get())) {
            atendimentos.cada(condicoes, ordem.sql(), agora, planilha::escrever);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The previous contacts of a client, or of the whole family, the newest first, with how many files each has; those of
     * a registration merged into one of theirs are theirs.
     *
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    public Pagina<ContatoAnterior> ultimosContatos(long cliente, EscopoDeContatos escopo, int pagina, int tamanho) {
        alcance.exigirEquipe();
        List<Long> quem = escopo == EscopoDeContatos.FAMILIA
                ? clientes.familia(cliente).stream().map(ClienteResumo::id).toList()
                : List.of(clientes.porId(cliente).id());
        Map<Long, Long> unificados = clientes.unificadosEm(quem);
        Condicoes condicoes = alcance.visiveis().e(DOS_CLIENTES, "clientes", comUnificados(quem, unificados));
        Pagina<AtendimentoNaLista> contatos =
                atendimentos.pagina(condicoes, Ordem.PADRAO, atendimentos.agora(), pagina, tamanho);
        Map<String, Integer> arquivos = anexos.contar(
                contatos.itens().stream().map(AtendimentoNaLista::protocolo).toList());
        return contatos.map(contato ->
                new ContatoAnterior(contato, !ehDele(contato, cliente, unificados), arquivos.get(contato.protocolo())));
    }

    /**
     * The client's requests still to be answered, those of registrations merged into it too, the most pressing first; at
     * most {@link #LIMITE_DE_SOLICITACOES}.
     */
    public List<SolicitacaoEmAberto> solicitacoesEmAberto(long cliente) {
        alcance.exigirEquipe();
        List<Long> quem = List.of(cliente);
        Condicoes condicoes = alcance.visiveis()
                .e(DOS_CLIENTES, "clientes", comUnificados(quem, clientes.unificadosEm(quem)))
                .e("s.situacao in (:situacoes)", "situacoes", SOLICITACAO_EM_ABERTO);
        return atendimentos.solicitacoes(condicoes, atendimentos.agora(), LIMITE_DE_SOLICITACOES);
    }

    /**
     * How a beneficiary stands and has stood by what its cases came to, those of registrations merged into it too, the newest
     * first.
     *
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    public List<StatusNoTempo> statusDoBeneficiario(long cliente) {
        alcance.exigirEquipe();
        boolean seLe = clientes.familia(cliente).stream().anyMatch(um -> um.id() == cliente);
        List<Long> quem = List.of(seLe ? cliente : clientes.porId(cliente).id());
        return status.de(comUnificados(quem, clientes.unificadosEm(quem)));
    }

    private static List<Long> comUnificados(List<Long> quem, Map<Long, Long> unificados) {
        return Stream.concat(quem.stream(), unificados.keySet().stream()).toList();
    }

    private static boolean ehDele(AtendimentoNaLista contato, long cliente, Map<Long, Long> unificados) {
        long dono = contato.cliente().id();
        return unificados.getOrDefault(dono, dono) == cliente;
    }

    private Condicoes condicoes(FiltroDeAtendimentos filtro, Instant agora) {
        Condicoes condicoes = alcance.visiveisDeTodos();
        quadros.aplicar(filtro.quadro(), condicoes);
        criterios.aplicar(filtro, agora, condicoes);
        return condicoes;
    }
}
