package br.central.atendimento;

import br.central.atendimento.atos.CancelamentoDeSolicitacoes;
import br.central.atendimento.atos.ConflitosDeEdicao;
import br.central.atendimento.atos.DesfechoDeSolicitacoes;
import br.central.atendimento.atos.Pedidos;
import br.central.atendimento.atos.ReavaliacaoDosFatos;
import br.central.atendimento.atos.RegistroDeReclamacoes;
import br.central.atendimento.atos.RegistroDeSolicitacoes;
import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.atos.SolicitacoesIguais;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SolicitacaoIgualView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import java.util.List;
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
    private final CancelamentoDeSolicitacoes cancelamento;
    private final DesfechoDeSolicitacoes desfecho;
    private final RegistroDeReclamacoes ouvidoria;
    private final Pedidos pedidos;
    private final SolicitacoesIguais iguais;
    private final Relogios relogios;
    private final ReavaliacaoDosFatos reavaliacao;
    private final ConflitosDeEdicao conflitos;
    private final Diario diario;
    private final ProcessoDaSolicitacao processo;
    private final VistasDaSolicitacao vistas;

    Solicitacoes(
            Casos casos,
            RegistroDeSolicitacoes registro,
            CancelamentoDeSolicitacoes cancelamento,
            DesfechoDeSolicitacoes desfecho,
            RegistroDeReclamacoes ouvidoria,
            Pedidos pedidos,
            SolicitacoesIguais iguais,
            Relogios relogios,
            ReavaliacaoDosFatos reavaliacao,
            ConflitosDeEdicao conflitos,
            Diario diario,
            ProcessoDaSolicitacao processo,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.registro = registro;
        this.cancelamento = cancelamento;
        this.desfecho = desfecho;
        this.ouvidoria = ouvidoria;
        this.pedidos = pedidos;
        this.iguais = iguais;
        this.relogios = relogios;
        this.reavaliacao = reavaliacao;
        this.conflitos = conflitos;
        this.diario = diario;
        this.processo = processo;
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
        Atendimento atendimento = casos.paraVer(protocoloDoAtendimento);
        return iguais.de(
                atendimento,
                pedidos.semFormulario(new NovaSolicitacao(tipo, null, endereco, null, null, null), atendimento));
    }

    /** Once the atendimento has been forwarded, the request goes to its groups at once. */
    public SolicitacaoView registrar(String protocoloDoAtendimento, NovaSolicitacao nova) {
        Atendimento atendimento = casos.para(Acao.REGISTRAR_SOLICITACAO, protocoloDoAtendimento);
        boolean encaminhado = atendimento.situacao() == SituacaoAtendimento.ENCAMINHADO;
        Solicitacao solicitacao = encaminhado
                ? registro.registrarNoEncaminhado(atendimento, nova)
                : registro.registrar(atendimento, nova);
        if (encaminhado) {
            processo.registradaDepois(solicitacao);
        } else {
            atendimento.tocado(diario.ato());
            registro.anunciarPrazo(solicitacao);
            relogios.recalcular(atendimento);
        }
        return vistas.de(solicitacao);
    }

    /** The client insists: the priority rises and, once it is with the groups, these are told (S2.9). */
    public SolicitacaoView reiterar(String protocolo, Texto reiteracao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REITERAR, protocolo);
        solicitacao.reiterar();
        diario.anotar(solicitacao, TipoAndamento.REITERACAO, reiteracao.texto());
        if (solicitacao.instancia() != null) {
            processo.reiterada(solicitacao, solicitacao.demandasDaRodada());
        }
        return vistas.de(solicitacao);
    }

    /**
     * Only when overdue: the ouvidoria treats it as second instance, with a protocol and a clock of its own (S2.10). The
     * groups go on, and their answer to the client does not wait for it.
     */
    public ReclamacaoView reclamar(String protocolo, Texto texto) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.RECLAMAR, protocolo);
        return vistas.reclamacao(
                ouvidoria.registrar(solicitacao, TipoDeReclamacao.RECLAMACAO, texto.texto()), List.of());
    }

    /** Of any refusal, whatever it is called and whenever it was given: the ouvidoria looks at it again. */
    public ReclamacaoView pedirReanalise(String protocolo, Texto texto) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.PEDIR_REANALISE, protocolo);
        return vistas.reclamacao(
                ouvidoria.registrar(solicitacao, TipoDeReclamacao.REANALISE, texto.texto()), List.of());
    }

    /** Clocks and groups are derived again; the clocks from the original opening of the request. */
    public SolicitacaoView reclassificar(String protocolo, EscolhaDeClassificacao escolha) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.RECLASSIFICAR, protocolo);
        String antes = solicitacao.classificacao();
        Classificado novo = pedidos.classificar(escolha.classificacao(), solicitacao.atendimento());
        conflitos.conferir(solicitacao, escolha);
        diario.anotarMudanca(solicitacao, TipoAndamento.RECLASSIFICACAO, null, antes, novo.classificacao());
        reavaliacao.reclassificar(solicitacao, novo);
        return vistas.de(solicitacao);
    }

    /** What the supervision does about a breach; the breach stays in sight until the answer. */
    public SolicitacaoView registrarProvidencia(String protocolo, Texto providencia) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_PROVIDENCIA, protocolo);
        diario.anotar(solicitacao, TipoAndamento.PROVIDENCIA, providencia.texto());
        return vistas.de(solicitacao);
    }

    public SolicitacaoView cancelar(String protocolo, Motivacao motivacao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.CANCELAR, protocolo);
        cancelamento.cancelar(solicitacao, motivacao.motivo());
        desfecho.conferirAtendimento(solicitacao.atendimento());
        return vistas.de(solicitacao);
    }
}
