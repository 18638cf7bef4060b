package br.central.atendimento;

import br.central.atendimento.atos.ProrrogacaoPorAcordo;
import br.central.atendimento.atos.RespostaDaOuvidoria;
import br.central.atendimento.atos.RetornoDaReclamacao;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.SegundaInstancia;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ouvidoria's part: a second instance with a clock of its own (RN 323/2013). Right TRATAR_RECLAMACAO to answer or put off.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Reclamacoes {

    private final Casos casos;
    private final SegundaInstancia segundaInstancia;
    private final RespostaDaOuvidoria resposta;
    private final ProrrogacaoPorAcordo acordo;
    private final RetornoDaReclamacao retornos;
    private final Diario diario;
    private final VistasDaSolicitacao vistas;
    private final Rotulos rotulos;

    Reclamacoes(
            Casos casos,
            SegundaInstancia segundaInstancia,
            RespostaDaOuvidoria resposta,
            ProrrogacaoPorAcordo acordo,
            RetornoDaReclamacao retornos,
            Diario diario,
            VistasDaSolicitacao vistas,
            Rotulos rotulos) {
        this.casos = casos;
        this.segundaInstancia = segundaInstancia;
        this.resposta = resposta;
        this.acordo = acordo;
        this.retornos = retornos;
        this.diario = diario;
        this.vistas = vistas;
        this.rotulos = rotulos;
    }

    @Transactional(readOnly = true)
    public ReclamacaoView detalhar(String protocolo) {
        return vistas.de(casos.reclamacaoParaVer(protocolo));
    }

    /**
     * @throws Recusa.EstadoNaoPermite when it has been answered, or the user had a hand in the request it is
     *     about: the second instance is another person
     * @throws Recusa.RegraNaoAtendida when the text is not a conclusive answer
     */
    public ReclamacaoView responder(String protocolo, RespostaDada dada) {
        Reclamacao reclamacao = paraTratar(protocolo);
        resposta.responder(reclamacao, dada);
        return vistas.de(reclamacao);
    }

    /**
     * The clock of RN 323 put off, once and to at most thirty business days from its start; who may answer it may agree.
     *
     * @throws Recusa.EstadoNaoPermite when it has been answered or put off, or another clock binds as well
     * @throws Recusa.RegraNaoAtendida when that date cannot be agreed on, or the agreement is not written
     */
    public ReclamacaoView prorrogar(String protocolo, Prorrogacao prorrogacao) {
        Reclamacao reclamacao = paraTratar(protocolo);
        acordo.prorrogar(reclamacao, prorrogacao);
        return vistas.de(reclamacao);
    }

    private Reclamacao paraTratar(String protocolo) {
        Reclamacao reclamacao = casos.reclamacaoParaResponder(protocolo);
        if (!reclamacao.emAberto()) {
            throw new Recusa.EstadoNaoPermite("A reclamação %s já foi respondida por %s."
                    .formatted(protocolo, rotulos.pessoa(reclamacao.resposta().por())));
        }
        if (reclamacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "A reclamação %s não está em tratamento: a solicitação foi cancelada ou aguarda a tabela de prazos."
                            .formatted(protocolo));
        }
        segundaInstancia.impedimento(reclamacao, diario.ato().quem()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo);
        });
        return reclamacao;
    }

    /**
     * What came of the call to tell the answer; told to who calls before the next try as well. Right ATENDER, in the group
     * that is to call.
     *
     * @throws Recusa.EstadoNaoPermite when there is no answer to tell, or it has been told
     */
    public ReclamacaoView darRetorno(String protocolo, RetornoAoCliente retorno) {
        Reclamacao reclamacao = casos.reclamacaoParaRetornar(protocolo);
        retornos.dar(reclamacao, retorno);
        return vistas.de(reclamacao);
    }

    /** Whether there is an answer that the current user may tell who complained, now or when the client calls. */
    @Transactional(readOnly = true)
    public boolean podeDarRetorno(String protocolo) {
        return retornos.possivel(casos.reclamacaoParaVer(protocolo));
    }
}
