package br.central.engine;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What expressions of models may name: for who looks at them before they are evaluated. */
@Component
public class VocabularioDosModelos {

    /** What a bean named by itself does. */
    public enum Papel {
        PASSO(JavaDelegate.class),
        ESCUTA(ExecutionListener.class),
        ESCUTA_DE_TAREFA(TaskListener.class),
        DADOS_DA_CHAMADA(DelegateVariableMapping.class);

        private final Class<?> tipo;

        Papel(Class<?> tipo) {
            this.tipo = tipo;
        }
    }

    private final ApplicationContext contexto;
    private final BeansDosModelos visiveis;
    private final MetodosDosBeans metodos = new MetodosDosBeans();

    VocabularioDosModelos(ApplicationContext contexto) {
        this.contexto = contexto;
        this.visiveis = new BeansDosModelos(contexto);
    }

    public boolean haBean(String nome) {
        return visiveis.containsKey(nome);
    }

    public Set<String> beans() {
        return new TreeSet<>(Set.of(contexto.getBeanNamesForAnnotation(VisivelNosModelos.class)));
    }

    public boolean tem(String bean, Papel papel) {
        return papel.tipo.isInstance(visiveis.get(bean));
    }

    public boolean haMetodo(String bean, String metodo, int parametros) {
        return metodos.declarado(visiveis.get(bean), metodo, parametros) != null;
    }

    /** Those of that bean, to tell who misspelt one. */
    public Set<String> metodos(String bean) {
        return new TreeSet<>(metodos.nomes(visiveis.get(bean)));
    }
}
