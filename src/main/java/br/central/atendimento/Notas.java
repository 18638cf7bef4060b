package br.central.atendimento;

import br.central.atendimento.atos.MencoesDoUsuario;
import br.central.atendimento.atos.MencoesNaNota;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.MencaoView;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes the staff leave one another in an open case, and who they are meant for. They stay in the timeline and never reach
 * the client. Any right to work on cases is enough; who may not see the case may not comment it, and a mention gives nobody
 * the right to see it. Refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Notas {

    /** As many as a home shows. */
    public static final int LISTADAS = 20;

    private final Casos casos;
    private final AndamentoRepository linhas;
    private final Diario diario;
    private final MencoesNaNota mencoes;
    private final MencoesDoUsuario minhas;
    private final Vistas vistas;

    Notas(
            Casos casos,
            AndamentoRepository linhas,
            Diario diario,
            MencoesNaNota mencoes,
            MencoesDoUsuario minhas,
            Vistas vistas) {
        this.casos = casos;
        this.linhas = linhas;
        this.diario = diario;
        this.mencoes = mencoes;
        this.minhas = minhas;
        this.vistas = vistas;
    }

    /**
     * @throws Recusa.RegraNaoAtendida ({@code mencoes}) when there is no such user or group, or it may not read the case
     * @throws Recusa.EstadoNaoPermite when the case is over
     */
    public AtendimentoView anotar(String protocolo, NovaNota nova) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        nova.mencionados().forEach(nome -> mencoes.exigirQueLeia(nome, atendimento));
        Andamento nota = diario.nota(atendimento, nova.texto().strip());
        nova.mencionados().forEach(nome -> mencoes.mencionar(nota, nome));
        return vistas.doAto(atendimento);
    }

    /**
     * Answers a note: who wrote it is told as of a mention.
     *
     * @throws Recusa.NaoEncontrado when the atendimento has no such note
     * @throws Recusa.RegraNaoAtendida ({@code mencoes}) when who wrote it may not read the case any more
     * @throws Recusa.EstadoNaoPermite when the case is over
     */
    public AtendimentoView responder(String protocolo, long nota, Texto resposta) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        Andamento respondida = linhas.doAtendimento(atendimento, nota)
                .filter(linha -> linha.tipo() == TipoAndamento.NOTA)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa nota no atendimento " + protocolo + "."));
        minhas.lidas(atendimento);
        return anotar(protocolo, new NovaNota(resposta.texto(), List.of(respondida.quem())));
    }

    public AtendimentoView comentar(String protocolo, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        diario.anotar(atendimento, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.doAto(atendimento);
    }

    /**
     * About one of its requests.
     *
     * @throws Recusa.NaoEncontrado when the atendimento has no such request
     */
    public AtendimentoView comentar(String protocolo, String daSolicitacao, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        Solicitacao solicitacao = atendimento
                .pedidos()
                .doProtocolo(daSolicitacao)
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("Não há solicitação com o protocolo %s.".formatted(daSolicitacao)));
        diario.anotar(solicitacao, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.doAto(atendimento);
    }

    /** Whether the current user may note something in a case in that situation, which the user sees. */
    public boolean possivel(SituacaoAtendimento situacao) {
        return casos.podeComentar(situacao);
    }

    /** Those of the current user and of the user's groups, of cases the user may see: what is not read first. */
    @Transactional(readOnly = true)
    public List<MencaoView> minhas() {
        return minhas.listar(LISTADAS);
    }

    /** The current user has the case before them. */
    public void lidas(String protocolo) {
        minhas.lidas(casos.paraVer(protocolo));
    }
}
