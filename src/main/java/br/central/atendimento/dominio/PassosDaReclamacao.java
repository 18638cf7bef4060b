package br.central.atendimento.dominio;

import br.central.prazos.AvaliacaoDeDecisao;
import org.springframework.stereotype.Component;

/** What the process of a reclamação asks and tells. */
@Component
public class PassosDaReclamacao {

    private final ReclamacaoRepository reclamacoes;
    private final SolicitacaoRepository solicitacoes;
    private final Relogios relogios;
    private final Diario diario;
    private final Notificacoes avisos;

    PassosDaReclamacao(
            ReclamacaoRepository reclamacoes,
            SolicitacaoRepository solicitacoes,
            Relogios relogios,
            Diario diario,
            Notificacoes avisos) {
        this.reclamacoes = reclamacoes;
        this.solicitacoes = solicitacoes;
        this.relogios = relogios;
        this.diario = diario;
        this.avisos = avisos;
    }

    public Reclamacao a(Long id) {
        return reclamacoes.findById(id).orElseThrow();
    }

    /** The one just registered on the solicitação, whose process is about to start. */
    public Reclamacao pendenteDa(Long solicitacaoId) {
        Solicitacao solicitacao = solicitacoes.findById(solicitacaoId).orElseThrow();
        return reclamacoes.findFirstBySolicitacaoOrderByIdDesc(solicitacao).orElseThrow();
    }

    public void prazosDefinidos(Long id, AvaliacaoDeDecisao avaliacao) {
        Reclamacao reclamacao = a(id);
        relogios.daReclamacao(reclamacao, avaliacao);
        diario.mudou(reclamacao.solicitacao().atendimento());
    }

    public void expirou(Long id) {
        Reclamacao reclamacao = a(id);
        String avisados = avisos.escalonar(reclamacao, Notificacoes.Evento.EXPIRADO);
        diario.anotar(
                reclamacao.solicitacao(),
                TipoAndamento.PRAZO_EXPIRADO,
                avisados == null ? "Reclamação à ouvidoria." : "Reclamação à ouvidoria. " + avisados);
    }

    /** Who treats it is in the timeline alone. */
    public void tarefaAtribuida(Long id, String usuario) {
        diario.anotarNaOuvidoria(a(id), usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO, usuario);
    }

    public void foraDaTarefa(Long id, String tarefa) {
        reclamacoes.findById(id).ifPresent(reclamacao -> reclamacao.foraDaTarefa(tarefa));
    }

    public void naTarefa(Long id, String tarefa) {
        a(id).naTarefa(tarefa);
    }
}
