package br.central.comum;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Turns {@code @Scheduled} work on: all of it or, where {@code central.agendamento.ativo} is false, what each node has to do
 * for itself. Tests have none ({@code central.agendamento.nenhum}) and call it themselves.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "central.agendamento.nenhum", havingValue = "false", matchIfMissing = true)
class Agendamento {

    /** Under the name that {@code @EnableScheduling} gives it, by which it is looked for. */
    @Bean(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ScheduledAnnotationBeanPostProcessor agendados(Environment ambiente) {
        return ambiente.getProperty("central.agendamento.ativo", Boolean.class, true)
                ? new ScheduledAnnotationBeanPostProcessor()
                : new SoDoNo();
    }

    private static final class SoDoNo extends ScheduledAnnotationBeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object objeto, String nome) {
            return AnnotationUtils.findAnnotation(objeto.getClass(), TrabalhoDoNo.class) == null
                    ? objeto
                    : super.postProcessAfterInitialization(objeto, nome);
        }
    }
}
