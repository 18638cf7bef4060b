package br.central.regras.migracao.plano;

import br.central.regras.migracao.plano.ExameDeUmCaso.Quem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingTransitionInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * The engine's own command up to where it would begin to change something: it finds each token of the case, and holds it to the
 * plan, exactly as it does before it migrates.
 */
final class SoExaminar extends MigrateProcessInstanceCmd {

    /** Of the engine's name of what stands around a step that is repeated. */
    private static final String REPETICAO = "#";

    private final Plano plano;

    SoExaminar(Plano plano) {
        super(new MigrationPlanExecutionBuilderImpl(null, plano.noMotor()), false);
        this.plano = plano;
    }

    ExameDeUmCaso de(CommandContext comando, String instancia) {
        ExecutionEntity caso = comando.getExecutionManager().findExecutionById(instancia);
        if (caso == null) {
            return ExameDeUmCaso.fora(Quem.TERMINADO);
        }
        if (!plano.de().definicao().equals(caso.getProcessDefinitionId())) {
            return ExameDeUmCaso.fora(Quem.EM_OUTRA);
        }
        var achados = new MigratingProcessInstanceValidationReportImpl();
        MigratingProcessInstance lido = new MigratingInstanceParser(
                        comando.getProcessEngineConfiguration().getProcessEngine())
                .parse(instancia, plano.noMotor(), achados);
        validateInstructions(comando, lido, achados);
        return new ExameDeUmCaso(Quem.NA_VERSAO, onde(lido), motivos(achados));
    }

    private List<String> onde(MigratingProcessInstance lido) {
        List<String> passos = new ArrayList<>();
        lido.getMigratingActivityInstances().stream()
                .filter(um -> um.getChildScopeInstances().isEmpty() && um != lido.getRootInstance())
                .filter(um -> um.getChildren().isEmpty())
                .map(MigratingActivityInstance::getSourceScope)
                .map(this::dito)
                .forEach(passos::add);
        lido.getMigratingTransitionInstances().stream()
                .map(MigratingTransitionInstance::getSourceScope)
                .map(this::dito)
                .forEach(passos::add);
        return List.copyOf(new TreeSet<>(passos));
    }

    private String dito(ScopeImpl passo) {
        return plano.dito(passo.getId(), passo.getName());
    }

    private List<String> motivos(MigratingProcessInstanceValidationReportImpl achados) {
        List<String> motivos = new ArrayList<>();
        achados.getFailures().forEach(falha -> motivos.add("O caso " + FrasesDoMotor.de(falha) + "."));
        achados.getActivityInstanceReports()
                .forEach(um -> um.getFailures().forEach(falha -> motivos.add(motivo(um.getSourceScopeId(), falha))));
        achados.getTransitionInstanceReports()
                .forEach(um -> um.getFailures().forEach(falha -> motivos.add(motivo(um.getSourceScopeId(), falha))));
        return motivos.stream().distinct().toList();
    }

    private String motivo(String passo, String falha) {
        String id = passo.contains(REPETICAO) ? passo.substring(0, passo.indexOf(REPETICAO)) : passo;
        return "Espera em “" + plano.dito(id, null) + "”, que " + FrasesDoMotor.de(falha) + ".";
    }
}
