package br.central.cockpit;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.comum.Recusa;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Whose case a process instance is part of: the business key of the outermost one is a protocol. */
@Component
class CasoNoCockpit {

    private final RuntimeService execucoes;
    private final Atendimentos atendimentos;

    CasoNoCockpit(RuntimeService execucoes, Atendimentos atendimentos) {
        this.execucoes = execucoes;
        this.atendimentos = atendimentos;
    }

    /** @throws Recusa.NaoEncontrado when the instance is over, or of no atendimento */
    String protocolo(String instancia) {
        ProcessInstance procurada = instancia(instancia)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Esta instância terminou ou não existe."));
        return instancia(procurada.getRootProcessInstanceId())
                .map(ProcessInstance::getBusinessKey)
                .flatMap(atendimentos::doProtocolo)
                .map(CasoDoProtocolo::protocolo)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Esta instância não é de um atendimento."));
    }

    private Optional<ProcessInstance> instancia(String id) {
        return Optional.ofNullable(
                execucoes.createProcessInstanceQuery().processInstanceId(id).singleResult());
    }
}
