package br.central.seguranca.login;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;

/**
 * What each request pays for at the door. Every rule of ours reads the path; those of Spring Security that ask MVC which
 * controller would serve it make each request look for its controller twice, and a measure of each filter is one nobody
 * reads.
 */
@Configuration
class ConferenciaDasRotas {

    @Bean
    PathPatternRequestMatcherBuilderFactoryBean rotasPeloCaminho() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    SecurityObservationSettings semMedirCadaFiltro() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor semProcurarOControllerDuasVezes() {
        return new SemIntrospector();
    }

    /** Before Spring Security looks for it, to put it before its filters. */
    private static final class SemIntrospector implements BeanDefinitionRegistryPostProcessor, PriorityOrdered {

        private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registro) {
            if (registro.containsBeanDefinition(INTROSPECTOR)) {
                registro.removeBeanDefinition(INTROSPECTOR);
            }
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory fabrica) {
            // All is said of the definitions.
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
