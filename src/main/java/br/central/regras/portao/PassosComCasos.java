package br.central.regras.portao;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Steps that leave the model while cases wait in them: those cases go on by their own version, or are told where to go. */
@Component
class PassosComCasos implements ConferenciaDeProcesso {

    private final ModelosEmVigor emVigor;

    PassosComCasos(ModelosEmVigor emVigor) {
        this.emVigor = emVigor;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        emVigor.ondeHaQuemEspere(processo.chave()).forEach((passo, quantos) -> {
            if (!processo.tem(passo.getId(), FlowNode.class)) {
                achados.aviso(
                        passo.getId(),
                        "o passo " + ProcessoEmExame.dito(passo) + " sai do modelo, e "
                                + (quantos == 1 ? "1 caso espera nele" : quantos + " casos esperam nele")
                                + ": ficam na versão em que estão até terminarem, ou até se migrarem com este passo levado a outro");
            }
        });
    }
}
