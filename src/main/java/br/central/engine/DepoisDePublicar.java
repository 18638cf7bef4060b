package br.central.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * What follows in the same transaction when somebody has published, whatever way the files came, and they were accepted. The
 * engine also tells of an old deployment that it loads again, and of what comes with the application: neither is news.
 */
public abstract class DepoisDePublicar extends AbstractProcessEnginePlugin implements Deployer {

    @Override
    public final void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<Deployer> depois = configuracao.getCustomPostDeployers();
        List<Deployer> todos = depois == null ? new ArrayList<>() : new ArrayList<>(depois);
        todos.add(this);
        configuracao.setCustomPostDeployers(todos);
    }

    @Override
    public final void deploy(DeploymentEntity publicacao) {
        String quem = Context.getCommandContext().getAuthenticatedUserId();
        if (publicacao.isNew() && quem != null) {
            publicado(publicacao, quem);
        }
    }

    /** @param quem the login */
    protected abstract void publicado(DeploymentEntity publicacao, String quem);
}
