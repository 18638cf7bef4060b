package br.central.prazos;

import br.central.prazos.feel.FeelComMemoriaFactory;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Teaches the engine's decisions to say which rules hit and to parse each cell once. Its own listeners stay. */
@Component
class PluginDeDecisoes extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        if (motor.getDmnEngineConfiguration() == null) {
            motor.setDmnEngineConfiguration(
                    (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
        }
        DefaultDmnEngineConfiguration decisoes = motor.getDmnEngineConfiguration();
        List<DmnDecisionTableEvaluationListener> ouvintes =
                new ArrayList<>(decisoes.getCustomPostDecisionTableEvaluationListeners());
        ouvintes.add(new EscutaDeDecisoes());
        decisoes.setCustomPostDecisionTableEvaluationListeners(ouvintes);
        decisoes.setFeelEngineFactory(new FeelComMemoriaFactory(decisoes::getFeelCustomFunctionProviders));
    }
}
