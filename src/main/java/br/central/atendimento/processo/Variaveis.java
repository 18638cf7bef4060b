package br.central.atendimento.processo;

import br.central.atendimento.dominio.PrazoVinculante;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** How facts become variables: few are kept, and what the decisions are asked about lives only while they are. */
final class Variaveis {

    private Variaveis() {}

    static VariableMap identidade(String chave, Long id, String protocolo, String classificacao) {
        return Variables.createVariables()
                .putValue(chave, id)
                .putValue(Modelo.VAR_PROTOCOLO, protocolo)
                .putValue(Modelo.VAR_CLASSIFICACAO, classificacao);
    }

    static Long id(VariableScope escopo, String nome) {
        return (Long) escopo.getVariable(nome);
    }

    /** Transient: read from the tables at each evaluation, never stored by the engine. */
    static void fatos(DelegateExecution execucao, Map<String, Object> fatos) {
        fatos.forEach((nome, valor) -> {
            if (nome.equals(Modelo.VAR_CLASSIFICACAO)) {
                execucao.setVariable(nome, valor);
            } else {
                execucao.setVariable(nome, Variables.untypedValue(valor, true));
            }
        });
    }

    static Date data(PrazoVinculante prazo) {
        return prazo == null ? null : Date.from(prazo.venceEm());
    }

    static Date data(Instant instante) {
        return instante == null ? null : Date.from(instante);
    }
}
