package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.processo.Tabelas;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the tables say once urgency or origin are others: priority, clocks from the original opening, and for a request
 * already in treatment its groups; who has work in hand keeps it unless the groups are others.
 */
@Component
class ReavaliacaoDosFatos {

    private final Tabelas tabelas;
    private final Relogios relogios;
    private final Reclassificacao reclassificacao;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;

    ReavaliacaoDosFatos(
            Tabelas tabelas,
            Relogios relogios,
            Reclassificacao reclassificacao,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao) {
        this.tabelas = tabelas;
        this.relogios = relogios;
        this.reclassificacao = reclassificacao;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
    }

    void aplicar(Atendimento atendimento) {
        tabelas.triarDeNovo(atendimento);
        if (atendimento.classificacao() != null) {
            relogios.doAtendimento(atendimento);
        }
        atendimento.solicitacoesEmAberto().forEach(this::daSolicitacao);
        relogios.recalcular(atendimento);
        processo.prazoMudou(atendimento);
    }

    private void daSolicitacao(Solicitacao solicitacao) {
        solicitacao.priorizar(solicitacao.atendimento().prioridade());
        if (solicitacao.instancia() == null) {
            relogios.daSolicitacaoRegistrada(solicitacao);
        } else if (outrosGrupos(solicitacao)) {
            reclassificacao.devolverAsTabelas(solicitacao);
        } else {
            relogios.deNovo(solicitacao);
            processoDaSolicitacao.prazoMudou(solicitacao, solicitacao.demandasDaRodada());
        }
    }

    private boolean outrosGrupos(Solicitacao solicitacao) {
        Set<String> agora = new HashSet<>(tabelas.grupos(Relogios.fatos(solicitacao)));
        return !agora.isEmpty() && !agora.equals(new HashSet<>(solicitacao.grupos()));
    }
}
