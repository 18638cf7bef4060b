package br.central.atendimento;

import br.central.atendimento.contrato.VinculoDoCliente;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcoesPermitidas;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.CertezaDeQuemFala;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.Vistas;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on the line: whether it is the client is asked before personal data are discussed (S4.2), once in each
 * atendimento. Refusals as in {@link Atendimentos}. The timeline tells when it was confirmed and when it was not, never
 * what was said nor what is registered.
 */
@Service
@RepeteEmCorrida
@Transactional
public class IdentidadeDoCliente {

    private static final Map<String, String> CAMPOS = Map.of(
            "cpf",
            "CPF",
            "cnpj",
            "CNPJ",
            "nome",
            "nome completo",
            "nascimento",
            "nascimento",
            "nomeMae",
            "nome da mãe");

    private final Casos casos;
    private final Clientes clientes;
    private final EdicaoDeAtendimentos edicao;
    private final Diario diario;
    private final Horario horario;
    private final AcoesPermitidas acoes;
    private final CertezaDeQuemFala certeza;

    IdentidadeDoCliente(
            Casos casos,
            Clientes clientes,
            EdicaoDeAtendimentos edicao,
            Diario diario,
            Horario horario,
            AcoesPermitidas acoes,
            CertezaDeQuemFala certeza) {
        this.casos = casos;
        this.clientes = clientes;
        this.edicao = edicao;
        this.diario = diario;
        this.horario = horario;
        this.acoes = acoes;
        this.certeza = certeza;
    }

    /** For whoever may see the atendimento; times in the operator's time zone. */
    @Transactional(readOnly = true)
    public VinculoDoCliente vinculo(String protocolo) {
        Atendimento atendimento = casos.paraVer(protocolo);
        var identidade = atendimento.cliente().identidade();
        return new VinculoDoCliente(
                atendimento.protocolo(),
                atendimento.situacao(),
                atendimento.origem(),
                atendimento.ativo(),
                atendimento.clienteId(),
                atendimento.cliente().tipo(),
                Vistas.contato(atendimento.contato()),
                identidade == null ? null : horario.em(identidade.quando()),
                identidade == null ? null : identidade.quem(),
                certeza.porConfirmar(atendimento),
                acoes.permite(Acao.VINCULAR_CLIENTE, atendimento),
                certeza.nivel(atendimento));
    }

    /**
     * Compares as {@link Clientes#confirmarIdentidade}. A company is confirmed by its CNPJ, and the name of who speaks for
     * it goes to the timeline. An answer that differs is no refusal: it is kept in the timeline too.
     *
     * @throws Recusa.EstadoNaoPermite when no client is linked, or it was merged into another meanwhile
     */
    public ConfirmacaoDeIdentidade confirmarIdentidade(String protocolo, Identidade dita) {
        Atendimento atendimento = casos.para(Acao.VINCULAR_CLIENTE, protocolo);
        if (atendimento.clienteId() == null) {
            throw new Recusa.EstadoNaoPermite("Vincule o cliente antes de confirmar a identidade.");
        }
        ConfirmacaoDeIdentidade conferida = clientes.confirmarIdentidade(atendimento.clienteId(), dita);
        if (conferida.confirmada()) {
            atendimento.identidadeConfirmada(diario.ato());
            diario.anotar(atendimento, TipoAndamento.IDENTIDADE_CONFIRMADA, comoConfirmada(conferida, dita));
        } else {
            atendimento.tocado(diario.ato());
            diario.anotar(
                    atendimento,
                    TipoAndamento.IDENTIDADE_NAO_CONFIRMADA,
                    "Não confere: "
                            + nomes(conferida.divergencias().stream()
                                    .map(Recusa.Erro::campo)
                                    .toList()) + ".");
        }
        return conferida;
    }

    /**
     * Registers who is on the line and links them in one act. Who is registered here has just said who they are: the
     * identity needs no other confirmation. Refusals as {@link Clientes#cadastrar}.
     */
    public ClienteView cadastrar(String protocolo, NovoCliente novo) {
        Atendimento atendimento = casos.para(Acao.VINCULAR_CLIENTE, protocolo);
        ClienteView cliente = clientes.cadastrar(novo);
        edicao.vincularCliente(protocolo, ReferenciaCliente.porId(cliente.id()));
        atendimento.identidadeConfirmada(diario.ato());
        diario.anotar(atendimento, TipoAndamento.IDENTIDADE_CONFIRMADA, "Cadastrado neste atendimento.");
        return cliente;
    }

    private static String comoConfirmada(ConfirmacaoDeIdentidade conferida, Identidade dita) {
        if (dita.cnpj() != null) {
            return "Fala pela empresa: " + dita.nome().strip() + ".";
        }
        return conferida.semCadastro().isEmpty()
                ? null
                : "Sem conferir, porque o cadastro não tem: " + nomes(conferida.semCadastro()) + ".";
    }

    private static String nomes(List<String> campos) {
        return campos.stream().map(campo -> CAMPOS.getOrDefault(campo, campo)).collect(Collectors.joining(", "));
    }
}
