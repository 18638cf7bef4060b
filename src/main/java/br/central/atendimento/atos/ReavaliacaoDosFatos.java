package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.DonoDoRelogio;
import br.central.atendimento.dominio.PrazosDerivados;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.processo.Tabelas;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one way for "the facts changed": origin, urgency, kind of client, classification. What the tables then say: priority,
 * clocks from the original opening, and for a request already in treatment its groups, with timers and due dates; who has
 * work in hand keeps it unless the groups are others or the request is of another kind.
 */
@Component
public class ReavaliacaoDosFatos {

    private final Tabelas tabelas;
    private final Relogios relogios;
    private final Reclassificacao reclassificacao;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final ProcessoDaReclamacao processoDaReclamacao;

    ReavaliacaoDosFatos(
            Tabelas tabelas,
            Relogios relogios,
            Reclassificacao reclassificacao,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            ProcessoDaReclamacao processoDaReclamacao) {
        this.tabelas = tabelas;
        this.relogios = relogios;
        this.reclassificacao = reclassificacao;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.processoDaReclamacao = processoDaReclamacao;
    }

    public void aplicar(Atendimento atendimento) {
        aplicar(atendimento, Set.of());
    }

    /** @param deOutroTipo requests that were put under another classification */
    public void aplicar(Atendimento atendimento, Set<Solicitacao> deOutroTipo) {
        aplicar(atendimento, deOutroTipo, relogios.contamDesde(atendimento));
    }

    /** The clocks of the atendimento itself count from then; those of each request from its own opening. */
    public void aplicar(Atendimento atendimento, Instant desde) {
        aplicar(atendimento, Set.of(), desde);
    }

    private void aplicar(Atendimento atendimento, Set<Solicitacao> deOutroTipo, Instant desde) {
        tabelas.triarDeNovo(atendimento);
        if (atendimento.classificacao() != null) {
            relogios.doAtendimento(atendimento, desde);
        }
        atendimento.pedidos().emAberto().forEach(uma -> daSolicitacao(uma, deOutroTipo.contains(uma)));
        relogios.recalcular(atendimento);
        processo.prazoMudou(atendimento);
    }

    /** It is of another kind now; what follows comes with {@link #aplicar(Atendimento, Set)}. */
    void passaASer(Solicitacao solicitacao, Classificado novo) {
        reclassificacao.aplicar(solicitacao, novo);
    }

    /** The request alone is of another kind. */
    public void reclassificar(Solicitacao solicitacao, Classificado novo) {
        passaASer(solicitacao, novo);
        daSolicitacao(solicitacao, true);
        relogios.recalcular(solicitacao.atendimento());
        processo.prazoMudou(solicitacao.atendimento());
    }

    /** A clock of the request counts from another moment. */
    public void outroInicio(Solicitacao solicitacao) {
        Atendimento atendimento = solicitacao.atendimento();
        if (atendimento.classificacao() != null) {
            relogios.doAtendimento(atendimento);
        }
        relogiosDe(solicitacao);
        relogios.recalcular(atendimento);
        processo.prazoMudou(atendimento);
    }

    /**
     * The table of deadlines is another, the facts are the same: the clocks of that owner are derived again, each from its own
     * start. Groups, priority, what was agreed on and what is met already stay.
     */
    public void outraTabela(DonoDoRelogio dono) {
        if (dono.reclamacao() != null) {
            relogios.deNovo(dono.reclamacao());
            processoDaReclamacao.prazoMudou(dono.reclamacao());
            return;
        }
        Atendimento atendimento = dono.atendimento();
        if (dono.solicitacao() == null) {
            relogios.doAtendimento(atendimento);
        } else if (dono.solicitacao().instancia() == null) {
            relogios.daSolicitacaoRegistrada(dono.solicitacao());
        } else {
            relogios.pelaTabela(dono.solicitacao());
            prazoMudou(dono.solicitacao());
        }
        relogios.recalcular(atendimento);
        processo.prazoMudou(atendimento);
    }

    /** A clock of the request is met, which may have been the one that bound. */
    public void cumprida(Solicitacao solicitacao) {
        relogios.conferir(solicitacao);
        if (solicitacao.emAberto()) {
            prazoMudou(solicitacao);
            relogios.recalcular(solicitacao.atendimento());
            processo.prazoMudou(solicitacao.atendimento());
        }
    }

    private void daSolicitacao(Solicitacao solicitacao, boolean deOutroTipo) {
        solicitacao
                .priorizacao()
                .doAtendimento(solicitacao.atendimento().triagem().prioridade());
        if (deOutroTipo) {
            reclassificacao.soltar(solicitacao);
        }
        boolean outroCaminho = deOutroTipo || outrosGrupos(solicitacao) || solicitacao.naoEsperaMais();
        if (solicitacao.instancia() != null && outroCaminho) {
            reclassificacao.devolverAsTabelas(solicitacao);
        } else {
            relogiosDe(solicitacao);
        }
    }

    private void relogiosDe(Solicitacao solicitacao) {
        if (solicitacao.instancia() == null) {
            relogios.daSolicitacaoRegistrada(solicitacao);
        } else {
            relogios.deNovo(solicitacao);
            prazoMudou(solicitacao);
        }
    }

    private void prazoMudou(Solicitacao solicitacao) {
        if (solicitacao.instancia() != null) {
            processoDaSolicitacao.prazoMudou(solicitacao, solicitacao.daRodada().demandas());
        }
    }

    private boolean outrosGrupos(Solicitacao solicitacao) {
        Set<String> agora = new HashSet<>(tabelas.grupos(PrazosDerivados.fatos(solicitacao)));
        return !agora.isEmpty() && !agora.equals(new HashSet<>(solicitacao.grupos()));
    }
}
