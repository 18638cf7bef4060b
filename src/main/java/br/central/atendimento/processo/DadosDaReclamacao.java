package br.central.atendimento.processo;

import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.atendimento.dominio.Reclamacao;
import br.central.engine.VisivelNosModelos;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * What the call activity hands to the process of a reclamação, in versions of the model {@code solicitacao} that called
 * it: their instances ask for it when the ouvidoria answers.
 */
@Component
@VisivelNosModelos
class DadosDaReclamacao implements DelegateVariableMapping {

    private final PassosDaReclamacao passos;

    DadosDaReclamacao(PassosDaReclamacao passos) {
        this.passos = passos;
    }

    @Override
    public void mapInputVariables(DelegateExecution execucao, VariableMap variaveis) {
        Reclamacao reclamacao = passos.pendenteDa(Variaveis.id(execucao, Modelo.VAR_SOLICITACAO));
        variaveis.putAll(Variaveis.identidade(
                Modelo.VAR_RECLAMACAO,
                reclamacao.id(),
                reclamacao.protocolo(),
                reclamacao.solicitacao().classificacao()));
    }

    @Override
    public void mapOutputVariables(DelegateExecution execucao, VariableScope reclamacao) {
        // The answer is in the application's tables.
    }
}
