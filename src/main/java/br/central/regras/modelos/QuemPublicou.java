package br.central.regras.modelos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down who published, whatever way the file came, once the gate let it pass and in the same transaction. */
@Component
class QuemPublicou extends AbstractProcessEnginePlugin implements Deployer {

    private final JdbcClient banco;

    QuemPublicou(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<Deployer> depois = configuracao.getCustomPostDeployers();
        List<Deployer> todos = depois == null ? new ArrayList<>() : new ArrayList<>(depois);
        todos.add(this);
        configuracao.setCustomPostDeployers(todos);
    }

    @Override
    public void deploy(DeploymentEntity publicacao) {
        String quem = Context.getCommandContext().getAuthenticatedUserId();
        if (publicacao.isNew() && quem != null) {
            banco.sql("insert into regras_modelo_publicado (publicacao, por) values (:publicacao, :por)")
                    .param("publicacao", publicacao.getId())
                    .param("por", quem)
                    .update();
        }
    }

    /** Logins, by the deployment; of those that nobody published it says nothing. */
    Map<String, String> de(Collection<String> publicacoes) {
        Map<String, String> quem = new HashMap<>();
        if (!publicacoes.isEmpty()) {
            banco.sql("select publicacao, por from regras_modelo_publicado where publicacao in (:publicacoes)")
                    .param("publicacoes", publicacoes)
                    .query(linha -> {
                        quem.put(linha.getString("publicacao"), linha.getString("por"));
                    });
        }
        return quem;
    }
}
