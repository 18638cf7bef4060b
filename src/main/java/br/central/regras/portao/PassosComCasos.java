package br.central.regras.portao;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Steps that leave the model while cases wait in them: those cases go on by their own version. */
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
                                + ": terminam pela versão em que estão, e não se migram para esta");
            }
        });
    }
}
