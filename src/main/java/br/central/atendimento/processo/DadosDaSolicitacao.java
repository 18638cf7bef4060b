package br.central.atendimento.processo;

import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.Solicitacao;
import br.central.engine.VisivelNosModelos;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** What the call activity hands to the process of a solicitação. */
@Component
@VisivelNosModelos
class DadosDaSolicitacao implements DelegateVariableMapping {

    private final PassosDaSolicitacao passos;

    DadosDaSolicitacao(PassosDaSolicitacao passos) {
        this.passos = passos;
    }

    @Override
    public void mapInputVariables(DelegateExecution execucao, VariableMap variaveis) {
        Solicitacao solicitacao = passos.exigir(Variaveis.id(execucao, Modelo.VAR_SOLICITACAO));
        variaveis.putAll(Variaveis.identidade(
                Modelo.VAR_SOLICITACAO, solicitacao.id(), solicitacao.protocolo(), solicitacao.classificacao()));
    }

    @Override
    public void mapOutputVariables(DelegateExecution execucao, VariableScope solicitacao) {
        // The answer is in the application's tables.
    }
}
