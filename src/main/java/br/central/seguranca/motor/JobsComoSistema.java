package br.central.seguranca.motor;

import br.central.seguranca.ComoSistema;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** A timer or a job is the act of the application, whoever or whatever has it executed. */
@Component
class JobsComoSistema extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<CommandInterceptor> antes = configuracao.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> todos = antes == null ? new ArrayList<>() : new ArrayList<>(antes);
        todos.add(new Intercepta());
        configuracao.setCustomPreCommandInterceptorsTxRequired(todos);
    }

    private static final class Intercepta extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> comando) {
            return comando instanceof ExecuteJobsCmd
                    ? ComoSistema.executar(() -> next.execute(comando))
                    : next.execute(comando);
        }
    }
}
