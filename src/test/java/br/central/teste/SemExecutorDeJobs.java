package br.central.teste;

import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/** Timers and jobs run when a test says so: the engine has its executor as configured, and nobody starts it. */
@Component
class SemExecutorDeJobs implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registro) {
        var fabrica = (ConfigurableListableBeanFactory) registro;
        for (String nome : fabrica.getBeanNamesForType(JobExecutorStartingEventListener.class, false, false)) {
            registro.removeBeanDefinition(nome);
        }
    }
}
