package br.central.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What cannot be set in {@code application.yml}; everything else of the engine's settings is there. */
@Component
class ConfiguracaoDoMotor extends AbstractProcessEnginePlugin {

    private final ApplicationContext contexto;

    ConfiguracaoDoMotor(ApplicationContext contexto) {
        this.contexto = contexto;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        var beans = new BeansDosModelos(contexto);
        configuracao.setBeans(beans);
        // The factory has already chosen an expression manager that sees the whole application context.
        configuracao.setExpressionManager(new SpringExpressionManager(contexto, beans));
        configuracao.setResourceAuthorizationProvider(new SemLinhaPorTarefa());
    }
}
