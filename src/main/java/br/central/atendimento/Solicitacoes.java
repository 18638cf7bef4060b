package br.central.atendimento;

import br.central.atendimento.atos.CancelamentoDeSolicitacoes;
import br.central.atendimento.atos.Cobranca;
import br.central.atendimento.atos.ReclassificacaoDeSolicitacao;
import br.central.atendimento.atos.RegistroDeReclamacoes;
import br.central.atendimento.atos.RegistroDeSolicitacoes;
import br.central.atendimento.atos.SolicitacoesIguais;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.SolicitacaoIgualView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.RepeteEmCorrida;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The client's requests and what the client and the operator do about them. Refusals as in {@link Atendimentos}. What
 * the groups do is in {@link RespostasDosGrupos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Solicitacoes {

    private final Casos casos;
    private final RegistroDeSolicitacoes registro;
    private final SolicitacoesIguais iguais;
    private final Cobranca cobranca;
    private final RegistroDeReclamacoes ouvidoria;
    private final ReclassificacaoDeSolicitacao reclassificacao;
    private final CancelamentoDeSolicitacoes cancelamento;
    private final VistasDaSolicitacao vistas;

    Solicitacoes(
            Casos casos,
            RegistroDeSolicitacoes registro,
            SolicitacoesIguais iguais,
            Cobranca cobranca,
            RegistroDeReclamacoes ouvidoria,
            ReclassificacaoDeSolicitacao reclassificacao,
            CancelamentoDeSolicitacoes cancelamento,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.registro = registro;
        this.iguais = iguais;
        this.cobranca = cobranca;
        this.ouvidoria = ouvidoria;
        this.reclassificacao = reclassificacao;
        this.cancelamento = cancelamento;
        this.vistas = vistas;
    }

    @Transactional(readOnly = true)
    public SolicitacaoView detalhar(String protocolo) {
        return vistas.de(casos.solicitacaoParaVer(protocolo));
    }

    /**
     * The open requests that one of this kind would repeat: for the same address, under which it would be grouped (S2.7),
     * or of the same client. At most 10, the oldest first, and only those the user may see.
     *
     * @param tipo as in {@link NovaSolicitacao}; {@code null} for the classification of the atendimento
     * @param endereco may be {@code null}
     */
    @Transactional(readOnly = true)
    public List<SolicitacaoIgualView> iguaisEmAberto(String protocoloDoAtendimento, String tipo, Endereco endereco) {
        return iguais.de(casos.paraVer(protocoloDoAtendimento), NovaSolicitacao.noEndereco(tipo, endereco));
    }

    /** Once the atendimento has been forwarded, the request goes to its groups at once. */
    public SolicitacaoView registrar(String protocoloDoAtendimento, NovaSolicitacao nova) {
        return vistas.de(registro.pedir(casos.para(Acao.REGISTRAR_SOLICITACAO, protocoloDoAtendimento), nova));
    }

    /** The client insists: the priority rises and, once it is with the groups, these are told (S2.9). */
    public SolicitacaoView reiterar(String protocolo, Texto reiteracao) {
        return fazer(AcaoDaSolicitacao.REITERAR, protocolo, uma -> cobranca.reiterar(uma, reiteracao.texto()));
    }

    /**
     * Only when overdue: the ouvidoria treats it as second instance, with a protocol and a clock of its own (S2.10). The
     * groups go on, and their answer to the client does not wait for it.
     */
    public ReclamacaoView reclamar(String protocolo, Texto texto) {
        return aOuvidoria(AcaoDaSolicitacao.RECLAMAR, protocolo, TipoDeReclamacao.RECLAMACAO, texto);
    }

    /** Of any refusal, whatever it is called and whenever it was given: the ouvidoria looks at it again. */
    public ReclamacaoView pedirReanalise(String protocolo, Texto texto) {
        return aOuvidoria(AcaoDaSolicitacao.PEDIR_REANALISE, protocolo, TipoDeReclamacao.REANALISE, texto);
    }

    private ReclamacaoView aOuvidoria(AcaoDaSolicitacao acao, String protocolo, TipoDeReclamacao tipo, Texto texto) {
        Solicitacao solicitacao = casos.para(acao, protocolo);
        return vistas.reclamacao(ouvidoria.registrar(solicitacao, tipo, texto.texto()), List.of());
    }

    /** Clocks and groups are derived again; the clocks from the original opening of the request. */
    public SolicitacaoView reclassificar(String protocolo, EscolhaDeClassificacao escolha) {
        return fazer(AcaoDaSolicitacao.RECLASSIFICAR, protocolo, uma -> reclassificacao.reclassificar(uma, escolha));
    }

    /** What the supervision does about a breach; the breach stays in sight until the answer. */
    public SolicitacaoView registrarProvidencia(String protocolo, Texto providencia) {
        return fazer(
                AcaoDaSolicitacao.REGISTRAR_PROVIDENCIA,
                protocolo,
                uma -> cobranca.registrarProvidencia(uma, providencia.texto()));
    }

    public SolicitacaoView cancelar(String protocolo, Motivacao motivacao) {
        return fazer(AcaoDaSolicitacao.CANCELAR, protocolo, uma -> cancelamento.cancelar(uma, motivacao.motivo()));
    }

    private SolicitacaoView fazer(AcaoDaSolicitacao acao, String protocolo, Consumer<Solicitacao> ato) {
        Solicitacao solicitacao = casos.para(acao, protocolo);
        ato.accept(solicitacao);
        return vistas.de(solicitacao);
    }
}
