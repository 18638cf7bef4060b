package br.central.atendimento.dominio;

import br.central.atendimento.SituacaoDemanda;
import br.central.atendimento.SituacaoSolicitacao;
import br.central.prazos.AvaliacaoDeDecisao;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the process of a solicitação asks and tells: its steps, in the order of the diagram. */
@Component
public class PassosDaSolicitacao {

    private static final Set<SituacaoSolicitacao> PODEM_SER_PRINCIPAL =
            EnumSet.of(SituacaoSolicitacao.EM_ANDAMENTO, SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO);

    private final SolicitacaoRepository solicitacoes;
    private final DemandaRepository demandas;
    private final Relogios relogios;
    private final Diario diario;
    private final Notificacoes avisos;

    PassosDaSolicitacao(
            SolicitacaoRepository solicitacoes,
            DemandaRepository demandas,
            Relogios relogios,
            Diario diario,
            Notificacoes avisos) {
        this.solicitacoes = solicitacoes;
        this.demandas = demandas;
        this.relogios = relogios;
        this.diario = diario;
        this.avisos = avisos;
    }

    public Solicitacao a(Long id) {
        return solicitacoes.findById(id).orElseThrow();
    }

    public Demanda demanda(Long id) {
        return demandas.findById(id).orElseThrow();
    }

    public void iniciada(Long id, String instancia) {
        a(id).iniciadaNaInstancia(instancia);
    }

    public void prazosDefinidos(Long id, AvaliacaoDeDecisao avaliacao) {
        Solicitacao solicitacao = a(id);
        relogios.daSolicitacao(solicitacao, avaliacao);
        if (solicitacao.atendimento().prazo() == null) {
            relogios.doAtendimento(solicitacao.atendimento());
        }
        diario.mudou(solicitacao.atendimento());
    }

    public void gruposDefinidos(Long id, List<String> grupos) {
        Solicitacao solicitacao = a(id);
        solicitacao.gruposDefinidos(grupos.stream().distinct().toList());
        diario.anotarMudanca(solicitacao, TipoAndamento.GRUPOS, null, null, String.join(", ", solicitacao.grupos()));
    }

    /**
     * S2.7: one of the same kind at the same address, in the hands of the groups, answers for this one too; a restricted
     * one does not, for its answer is not for others (S0.14).
     */
    public boolean agrupar(Long id) {
        Solicitacao solicitacao = a(id);
        solicitacao.perderPrincipal();
        if (solicitacao.chaveEndereco() == null) {
            return false;
        }
        Optional<Solicitacao> igual =
                solicitacoes
                        .iguais(solicitacao.tipo(), solicitacao.chaveEndereco(), PODEM_SER_PRINCIPAL, solicitacao.id())
                        .stream()
                        .filter(outra -> !outra.atendimento().restricao().vale())
                        .findFirst();
        igual.ifPresent(principal -> {
            solicitacao.agrupar(principal);
            diario.anotarMudanca(solicitacao, TipoAndamento.AGRUPAMENTO, null, null, principal.protocolo());
        });
        return igual.isPresent();
    }

    /** The one it was grouped under was cancelled: it goes on by itself. */
    public boolean perdeuAPrincipal(Long id) {
        return a(id).situacao() != SituacaoSolicitacao.RESPONDIDA;
    }

    public void tratamentoIniciado(Long id) {
        Solicitacao solicitacao = a(id);
        solicitacao.novaRodada();
        Instant quando = diario.ato().quando();
        solicitacao.grupos().forEach(grupo -> demandas.save(new Demanda(solicitacao, grupo, quando)));
        diario.mudou(solicitacao.atendimento());
    }

    public List<Demanda> demandasDaRodada(Solicitacao solicitacao) {
        return demandas.findBySolicitacaoAndRodadaOrderById(solicitacao, solicitacao.rodada());
    }

    public boolean respondidaPorVariosGrupos(Long id) {
        return demandasDaRodada(a(id)).stream()
                        .filter(demanda -> demanda.situacao() == SituacaoDemanda.RESPONDIDA)
                        .count()
                > 1;
    }

    public void entrouEmAtencao(Long id) {
        Solicitacao solicitacao = a(id);
        diario.anotar(solicitacao, TipoAndamento.ATENCAO, avisos.escalonar(solicitacao, Notificacoes.Evento.ATENCAO));
    }

    public void expirou(Long id) {
        Solicitacao solicitacao = a(id);
        diario.anotar(
                solicitacao, TipoAndamento.PRAZO_EXPIRADO, avisos.escalonar(solicitacao, Notificacoes.Evento.EXPIRADO));
    }

    public void reiterada(Long id) {
        avisos.escalonar(a(id), Notificacoes.Evento.REITERACAO);
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
        boolean outraEspera = demandasDaRodada(solicitacao).stream()
                .anyMatch(outra -> outra.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO);
        if (!outraEspera) {
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
        a(id).naTarefaDeConsolidar(tarefa);
    }

    public void naTarefaDeAtraso(Long id, String tarefa) {
        a(id).naTarefaDeAtraso(tarefa);
    }

    /** Who makes one answer of the groups' is in the timeline alone. */
    public void consolidacaoAtribuida(Long id, String usuario) {
        TipoAndamento tipo = usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO;
        diario.anotarMudanca(a(id), tipo, null, null, usuario);
    }

    public void tarefaAtribuida(Long demandaId, String usuario) {
        Demanda demanda = demanda(demandaId);
        if (!Objects.equals(usuario, demanda.responsavel())) {
            demanda.assumir(usuario);
            diario.anotar(demanda, usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO, usuario);
        }
    }
}
