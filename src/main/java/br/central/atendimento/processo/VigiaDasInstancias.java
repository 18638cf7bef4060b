package br.central.atendimento.processo;

import static br.central.atendimento.processo.Variaveis.id;

import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.engine.Motor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Stands at the end of every process. One that somebody ends in Cockpit leaves no case behind: its request is cancelled,
 * what waited for it goes on, and an atendimento that was open is back in its queue, with a process of its own.
 */
@Component
class VigiaDasInstancias implements ExecutionListener {

    private final PassosDoAtendimento atendimentos;
    private final PassosDaSolicitacao solicitacoes;
    private final ObjectProvider<ProcessoDoAtendimento> doAtendimento;
    private final ObjectProvider<ProcessoDaSolicitacao> daSolicitacao;

    /** Lazy, because the engine is built with the watch over its processes. */
    VigiaDasInstancias(
            @Lazy PassosDoAtendimento atendimentos,
            @Lazy PassosDaSolicitacao solicitacoes,
            ObjectProvider<ProcessoDoAtendimento> doAtendimento,
            ObjectProvider<ProcessoDaSolicitacao> daSolicitacao) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.doAtendimento = doAtendimento;
        this.daSolicitacao = daSolicitacao;
    }

    /** What the application ends itself it has recorded. */
    @Override
    public void notify(DelegateExecution instancia) {
        if (!instancia.isCanceled() || Motor.falando()) {
            return;
        }
        if (instancia.hasVariable(Modelo.VAR_SOLICITACAO)) {
            solicitacoes
                    .processoEncerrado(id(instancia, Modelo.VAR_SOLICITACAO), instancia.getProcessInstanceId())
                    .forEach(solta -> daSolicitacao.getObject().respostaDaPrincipal(solta));
        } else if (instancia.hasVariable(Modelo.VAR_ATENDIMENTO)) {
            atendimentos
                    .processoEncerrado(id(instancia, Modelo.VAR_ATENDIMENTO), instancia.getProcessInstanceId())
                    .ifPresent(volta -> doAtendimento.getObject().aberto(volta));
        }
    }
}
