package br.central.atendimento;

import br.central.atendimento.atos.DataDaProrrogacao;
import br.central.atendimento.atos.NovaTentativa;
import br.central.atendimento.atos.QuemTrabalha;
import br.central.atendimento.atos.RedacaoDeRespostas;
import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoDoRetorno;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.ProrrogacaoDaReclamacao;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.RelogioRepository;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.SegundaInstancia;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ouvidoria's part: a second instance with a clock of its own (RN 323/2013). Right TRATAR_RECLAMACAO to answer or put off. */
@Service
@RepeteEmCorrida
@Transactional
public class Reclamacoes {

    private final Casos casos;
    private final SegundaInstancia segundaInstancia;
    private final QuemTrabalha quem;
    private final RedacaoDeRespostas redacao;
    private final RelogioRepository relogios;
    private final ProrrogacaoDaReclamacao prorrogacoes;
    private final DataDaProrrogacao datas;
    private final Relogios contagem;
    private final ProcessoDaReclamacao processo;
    private final NovaTentativa novaTentativa;
    private final Horario horario;
    private final Diario diario;
    private final VistasDaSolicitacao vistas;

    Reclamacoes(
            Casos casos,
            SegundaInstancia segundaInstancia,
            QuemTrabalha quem,
            RedacaoDeRespostas redacao,
            RelogioRepository relogios,
            ProrrogacaoDaReclamacao prorrogacoes,
            DataDaProrrogacao datas,
            Relogios contagem,
            ProcessoDaReclamacao processo,
            NovaTentativa novaTentativa,
            Horario horario,
            Diario diario,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.segundaInstancia = segundaInstancia;
        this.quem = quem;
        this.redacao = redacao;
        this.relogios = relogios;
        this.prorrogacoes = prorrogacoes;
        this.datas = datas;
        this.contagem = contagem;
        this.processo = processo;
        this.novaTentativa = novaTentativa;
        this.horario = horario;
        this.diario = diario;
        this.vistas = vistas;
    }

    @Transactional(readOnly = true)
    public ReclamacaoView detalhar(String protocolo) {
        return ver(casos.reclamacaoParaVer(protocolo));
    }

    /**
     * @throws Recusa.EstadoNaoPermite when it has been answered, or the user had a hand in the request it is
     *     about: the second instance is another person
     * @throws Recusa.RegraNaoAtendida when the text is not a conclusive answer
     */
    public ReclamacaoView responder(String protocolo, RespostaDada dada) {
        Reclamacao reclamacao = paraTratar(protocolo);
        String tarefa = reclamacao.tarefa();
        Resposta resposta = redacao.redigir(dada);
        reclamacao.responder(resposta);
        contagem.conferir(reclamacao);
        if (reclamacao.defere()) {
            reclamacao.solicitacao().deferirNaReanalise(diario.ato());
            contagem.conferir(reclamacao.solicitacao());
        }
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.RESPOSTA_DA_OUVIDORIA,
                resposta.texto(),
                null,
                dada.conclusao().descricao());
        processo.respondida(reclamacao, tarefa);
        return ver(reclamacao);
    }

    /**
     * The clock of RN 323 put off, once and to at most thirty business days from its start; who may answer it may agree.
     *
     * @throws Recusa.EstadoNaoPermite when it has been answered or put off, or another clock binds as well
     * @throws Recusa.RegraNaoAtendida when that date cannot be agreed on, or the agreement is not written
     */
    public ReclamacaoView prorrogar(String protocolo, Prorrogacao prorrogacao) {
        Reclamacao reclamacao = paraTratar(protocolo);
        Relogio antes = prorrogacoes.relogio(reclamacao);
        String acordo = prorrogacao.acordoLido();
        Instant ate = datas.lida(prorrogacao, antes.abertoEm(), antes.venceEm());
        prorrogacoes.prorrogar(reclamacao, ate);
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.PRAZO_PRORROGADO,
                acordo,
                reclamacao.protocolo(),
                ate.toString());
        processo.prazoMudou(reclamacao);
        return ver(reclamacao);
    }

    private Reclamacao paraTratar(String protocolo) {
        Reclamacao reclamacao = casos.reclamacaoParaResponder(protocolo);
        if (!reclamacao.emAberto()) {
            throw new Recusa.EstadoNaoPermite("A reclamação %s já foi respondida por %s."
                    .formatted(protocolo, reclamacao.resposta().por()));
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
        if (reclamacao.retorno() != SituacaoDoRetorno.A_LIGAR) {
            throw new Recusa.EstadoNaoPermite("Não há retorno a dar da reclamação %s: %s."
                    .formatted(
                            protocolo,
                            reclamacao.retorno() == null
                                    ? "a ouvidoria ainda não respondeu"
                                    : reclamacao.retorno().descricao().toLowerCase(Locale.ROOT)));
        }
        String impedimento = quem.impedidoDeRetornar(reclamacao);
        if (impedimento != null) {
            throw new Recusa.SemPermissao(impedimento);
        }
        var segue = novaTentativa.depoisDe(
                retorno, reclamacao.solicitacao().atendimento().clienteId(), reclamacao.tentativasDeRetorno());
        if (segue == null) {
            reclamacao.comunicada(diario.ato().quando());
            diario.anotarMudanca(
                    reclamacao.solicitacao(),
                    TipoAndamento.RETORNO_DA_OUVIDORIA,
                    retorno.texto(),
                    null,
                    reclamacao.protocolo());
            processo.comunicada(reclamacao);
        } else {
            naoFalou(reclamacao, retorno, segue);
        }
        return ver(reclamacao);
    }

    /** Whether there is an answer that the current user may tell who complained, now or when the client calls. */
    @Transactional(readOnly = true)
    public boolean podeDarRetorno(String protocolo) {
        Reclamacao reclamacao = casos.reclamacaoParaVer(protocolo);
        return reclamacao.retorno() == SituacaoDoRetorno.A_LIGAR && quem.impedidoDeRetornar(reclamacao) == null;
    }

    private void naoFalou(Reclamacao reclamacao, RetornoAoCliente retorno, NovaTentativa.Seguimento segue) {
        if (reclamacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("A próxima ligação sobre a reclamação %s é em %s."
                    .formatted(
                            reclamacao.protocolo(), Horario.porExtenso(horario.em(reclamacao.proximaTentativaEm()))));
        }
        if (retorno.desfecho().tentativa()) {
            reclamacao.registrarTentativaDeRetorno();
        }
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.SEM_COMUNICACAO,
                retorno.texto(),
                reclamacao.protocolo(),
                segue.linha());
        if (segue.desiste()) {
            reclamacao.semComunicacao();
        } else {
            reclamacao.tentarDeNovoEm(segue.quando());
        }
        processo.semComunicacao(reclamacao, !segue.desiste());
    }

    ReclamacaoView ver(Reclamacao reclamacao) {
        return vistas.reclamacao(
                reclamacao, relogios.vigentes(reclamacao.solicitacao().atendimento()));
    }
}
