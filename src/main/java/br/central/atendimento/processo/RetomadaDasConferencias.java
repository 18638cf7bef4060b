package br.central.atendimento.processo;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * When a decision is deployed, the cases that gave up waiting for a table try again by themselves: whoever mended the
 * table need not look for them in Cockpit.
 */
@Component
class RetomadaDasConferencias extends AbstractProcessEnginePlugin {

    private static final int TENTATIVAS = 3;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<Deployer> outros = configuracao.getCustomPostDeployers();
        List<Deployer> todos = outros == null ? new ArrayList<>() : new ArrayList<>(outros);
        todos.add(implantacao -> implantada(implantacao, configuracao));
        configuracao.setCustomPostDeployers(todos);
    }

    /** Also called when the engine loads an old deployment again, which is not news. */
    private static void implantada(DeploymentEntity implantacao, ProcessEngineConfigurationImpl configuracao) {
        boolean haTabela = implantacao.isNew()
                && implantacao.getResources().keySet().stream().anyMatch(RetomadaDasConferencias::tabela);
        if (haTabela) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, comando -> retomar(configuracao));
        }
    }

    private static boolean tabela(String arquivo) {
        return arquivo.endsWith(".dmn") || arquivo.endsWith(".dmn11.xml");
    }

    /** In a transaction of its own: the deployment is done, whatever happens here. */
    private static void retomar(ProcessEngineConfigurationImpl configuracao) {
        configuracao
                .getCommandExecutorTxRequiresNew()
                .execute(comando -> comando.runWithoutAuthorization(() -> {
                    ManagementService jobs = configuracao.getManagementService();
                    Modelo.CONFERENCIAS.stream()
                            .flatMap(etapa -> jobs.createJobQuery().activityId(etapa).noRetriesLeft().list().stream())
                            .map(Job::getId)
                            .forEach(job -> jobs.setJobRetries(job, TENTATIVAS));
                    return null;
                }));
    }
}
