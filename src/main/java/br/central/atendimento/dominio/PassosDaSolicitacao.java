package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.prazos.AvaliacaoDeDecisao;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the process of a solicitação asks and tells: its steps, in the order of the diagram. */
@Component
public class PassosDaSolicitacao {

    private final SolicitacaoRepository solicitacoes;
    private final DemandaRepository demandas;
    private final Agrupamento agrupamento;
    private final QuemPode quemPode;
    private final Relogios relogios;
    private final Diario diario;
    private final Notificacoes avisos;

    PassosDaSolicitacao(
            SolicitacaoRepository solicitacoes,
            DemandaRepository demandas,
            Agrupamento agrupamento,
            QuemPode quemPode,
            Relogios relogios,
            Diario diario,
            Notificacoes avisos) {
        this.solicitacoes = solicitacoes;
        this.demandas = demandas;
        this.agrupamento = agrupamento;
        this.quemPode = quemPode;
        this.relogios = relogios;
        this.diario = diario;
        this.avisos = avisos;
    }

    public Solicitacao exigir(Long id) {
        return solicitacoes.findById(id).orElseThrow();
    }

    public Demanda demanda(Long id) {
        return demandas.findById(id).orElseThrow();
    }

    public void iniciada(Long id, String instancia) {
        exigir(id).iniciadaNaInstancia(instancia);
    }

    public void prazosDefinidos(Long id, AvaliacaoDeDecisao avaliacao) {
        Solicitacao solicitacao = exigir(id);
        relogios.daSolicitacao(solicitacao, avaliacao);
        if (solicitacao.atendimento().prazo() == null) {
            relogios.doAtendimento(solicitacao.atendimento());
        }
        diario.mudou(solicitacao.atendimento());
    }

    public void gruposDefinidos(Long id, List<String> grupos) {
        Solicitacao solicitacao = exigir(id);
        solicitacao.gruposDefinidos(quemPode.destinos(grupos));
        grupos.stream()
                .distinct()
                .filter(grupo -> !quemPode.destino(grupo).equals(grupo))
                .forEach(grupo -> diario.anotarMudanca(
                        solicitacao,
                        TipoAndamento.SEM_QUEM_RESPONDA,
                        "A tabela de grupos responsáveis indica %s, em que não há quem responda."
                                .formatted(quemPode.nome(grupo)),
                        grupo,
                        quemPode.destino(grupo)));
        diario.anotarMudanca(solicitacao, TipoAndamento.GRUPOS, null, null, String.join(", ", solicitacao.grupos()));
    }

    public boolean agrupar(Long id) {
        return agrupamento.agrupar(exigir(id));
    }

    /** It was let go by the one it waited for: it goes on by itself. */
    public boolean perdeuAPrincipal(Long id) {
        return exigir(id).situacao() != SituacaoSolicitacao.RESPONDIDA;
    }

    public void tratamentoIniciado(Long id) {
        Solicitacao solicitacao = exigir(id);
        solicitacao.novaRodada();
        Instant quando = diario.ato().quando();
        solicitacao.grupos().forEach(grupo -> demandas.save(new Demanda(solicitacao, grupo, quando)));
        diario.mudou(solicitacao.atendimento());
    }

    /**
     * Somebody ended its process outside of the application: nobody would answer it any more.
     *
     * @return those that waited for it
     */
    public List<Solicitacao> processoEncerrado(Long id, String instancia) {
        Solicitacao solicitacao = exigir(id);
        if (!solicitacao.emAberto() || !instancia.equals(solicitacao.instancia())) {
            return List.of();
        }
        solicitacao.cancelar(diario.ato());
        solicitacao.daRodada().demandas().forEach(Demanda::dispensar);
        diario.anotar(solicitacao, TipoAndamento.CANCELAMENTO, "O processo da solicitação foi encerrado no Cockpit.");
        relogios.recalcular(solicitacao.atendimento());
        return agrupamento.soltar(solicitacao);
    }

    public void entrouEmAtencao(Long id) {
        Solicitacao solicitacao = exigir(id);
        diario.anotar(solicitacao, TipoAndamento.ATENCAO, avisos.escalonar(solicitacao, Notificacoes.Evento.ATENCAO));
    }

    public void expirou(Long id) {
        Solicitacao solicitacao = exigir(id);
        diario.anotar(solicitacao, TipoAndamento.PRAZO_EXPIRADO, avisos.atrasou(solicitacao));
    }

    public void reiterada(Long id) {
        avisos.escalonar(exigir(id), Notificacoes.Evento.REITERACAO);
    }

    public void demandaNaTarefa(Long demandaId, String tarefa) {
        Demanda demanda = demanda(demandaId);
        demanda.naTarefa(tarefa);
        if (demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO) {
            voltouDaEspera(demanda);
        }
    }

    private void voltouDaEspera(Demanda demanda) {
        if (!diario.ato().quando().isBefore(demanda.esperaAte())) {
            diario.anotar(demanda, TipoAndamento.SEM_COMPLEMENTO, null);
        }
        demanda.retomar();
        Solicitacao solicitacao = demanda.solicitacao();
        if (!solicitacao.daRodada().algumaEspera()) {
            solicitacao.retomarAndamento();
        }
        diario.mudou(solicitacao.atendimento());
    }

    public void foraDaTarefa(Long id, String tarefa) {
        solicitacoes.findById(id).ifPresent(solicitacao -> solicitacao.foraDaTarefa(tarefa));
    }

    public void demandaForaDaTarefa(Long demandaId, String tarefa) {
        demandas.findById(demandaId).ifPresent(demanda -> demanda.foraDaTarefa(tarefa));
    }

    public void naTarefaDeConsolidar(Long id, String tarefa) {
        exigir(id).naTarefaDeConsolidar(tarefa);
    }

    public void naTarefaDeAtraso(Long id, String tarefa) {
        exigir(id).naTarefaDeAtraso(tarefa);
    }

    /** Who makes one answer of the groups' is in the timeline alone. */
    public void consolidacaoAtribuida(Long id, String usuario) {
        TipoAndamento tipo = usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO;
        diario.anotarMudanca(exigir(id), tipo, null, null, usuario);
    }

    public void tarefaAtribuida(Long demandaId, String usuario) {
        Demanda demanda = demanda(demandaId);
        if (!Objects.equals(usuario, demanda.responsavel())) {
            demanda.assumir(usuario);
            diario.anotar(demanda, usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO, usuario);
        }
    }
}
