package br.central.regras.portao;

import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** The processes and tables that a process calls are there, or come with it. */
@Component
class ChamadasQueHa implements ConferenciaDeProcesso {

    private final ModelosEmVigor emVigor;

    ChamadasQueHa(ModelosEmVigor emVigor) {
        this.emVigor = emVigor;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        processo.todos(CallActivity.class)
                .forEach(chamada -> conferir(
                        chamada.getId(),
                        ProcessoEmExame.dito(chamada) + " chama o processo",
                        chamada.getCalledElement(),
                        processo,
                        emVigor::haProcesso,
                        achados));
        processo.todos(BusinessRuleTask.class).stream()
                .filter(tarefa -> tarefa.getCamundaDecisionRef() != null)
                .forEach(tarefa -> conferir(
                        tarefa.getId(),
                        ProcessoEmExame.dito(tarefa) + " consulta a tabela",
                        tarefa.getCamundaDecisionRef(),
                        processo,
                        emVigor::haDecisao,
                        achados));
    }

    private static void conferir(
            String id,
            String oQue,
            String chave,
            ProcessoEmExame processo,
            Predicate<String> ha,
            Apontamentos achados) {
        boolean fixa = chave != null && !chave.contains("${") && !chave.contains("#{");
        if (chave == null || chave.isBlank()) {
            achados.erro(id, oQue + " sem dizer qual");
        } else if (fixa && !processo.juntos().contains(chave) && !ha.test(chave)) {
            achados.erro(id, oQue + " “" + chave + "”, que não está publicado nem vem junto");
        }
    }
}
