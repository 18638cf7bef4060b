package br.central.seguranca.motor;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes down in the trail each file that somebody published, once it was accepted. */
@Component
class VePublicacoes extends AbstractProcessEnginePlugin implements Deployer {

    private final ObjectProvider<Trilha> trilha;

    /** Asked for later, because the engine is built with this. */
    VePublicacoes(ObjectProvider<Trilha> trilha) {
        this.trilha = trilha;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<Deployer> depois = configuracao.getCustomPostDeployers();
        List<Deployer> todos = depois == null ? new ArrayList<>() : new ArrayList<>(depois);
        todos.add(this);
        configuracao.setCustomPostDeployers(todos);
    }

    @Override
    public void deploy(DeploymentEntity implantacao) {
        String quem = Context.getCommandContext().getAuthenticatedUserId();
        if (implantacao.isNew() && quem != null) {
            implantacao
                    .getResources()
                    .values()
                    .forEach(arquivo -> trilha.getObject()
                            .anotar(
                                    AtoVigiado.PUBLICACAO,
                                    Trilha.Desfecho.FEITO,
                                    quem,
                                    implantacao.getId() + " " + arquivo.getName()));
        }
    }
}
