package br.central.regras.portao;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** What the engine itself would refuse, asked before it does, to be told with the rest. */
@Component
class MotorAceita {

    private final ModelosEmVigor emVigor;

    MotorAceita(ModelosEmVigor emVigor) {
        this.emVigor = emVigor;
    }

    /** What it says is taken down before it leaves the engine's command, for an exception that crossed that would undo all. */
    void conferir(byte[] modelo, Apontamentos achados) {
        emVigor.comoSistema(() -> {
            perguntar(modelo, achados);
            return achados;
        });
    }

    private void perguntar(byte[] modelo, Apontamentos achados) {
        var motor = emVigor.configuracao();
        try {
            new BpmnParser(motor.getExpressionManager(), motor.getBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(modelo))
                    .deployment(new DeploymentEntity())
                    .execute();
        } catch (ParseException recusado) {
            recusado.getResorceReports().stream()
                    .flatMap(parte -> parte.getErrors().stream())
                    .forEach(problema -> achados.erro(elemento(problema), frase(problema)));
        } catch (ProcessEngineException recusado) {
            achados.erro(null, "o motor de processos não aceita o arquivo: " + recusado.getMessage());
        }
    }

    private static String elemento(Problem problema) {
        List<String> ids = problema.getElementIds();
        return problema.getMainElementId() != null || ids == null || ids.isEmpty()
                ? problema.getMainElementId()
                : ids.get(0);
    }

    private static String frase(Problem problema) {
        String onde = elemento(problema) == null ? "perto da linha " + problema.getLine() : "em " + elemento(problema);
        return "o motor de processos não aceita o que está " + onde + ": " + problema.getMessage();
    }
}
