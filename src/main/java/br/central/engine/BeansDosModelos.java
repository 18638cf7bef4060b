package br.central.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * The beans expressions may see, by name, looked up when they are asked for: many of them need the engine, which is
 * being built when it receives this map.
 */
class BeansDosModelos extends AbstractMap<Object, Object> {

    private final ApplicationContext contexto;
    private final Map<String, Boolean> visiveis = new ConcurrentHashMap<>();

    BeansDosModelos(ApplicationContext contexto) {
        this.contexto = contexto;
    }

    @Override
    public boolean containsKey(Object nome) {
        return nome instanceof String texto && visiveis.computeIfAbsent(texto, this::visivel);
    }

    @Override
    public Object get(Object nome) {
        return containsKey(nome) ? contexto.getBean((String) nome) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Stream.of(contexto.getBeanNamesForAnnotation(VisivelNosModelos.class))
                .collect(Collectors.toMap(nome -> (Object) nome, contexto::getBean))
                .entrySet();
    }

    private boolean visivel(String nome) {
        return contexto.containsBean(nome) && contexto.findAnnotationOnBean(nome, VisivelNosModelos.class) != null;
    }
}
