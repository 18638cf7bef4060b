package br.central.engine;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The beans expressions may see, by name, looked up when they are asked for: many of them need the engine, which is
 * being built when it receives this map.
 */
class BeansDosModelos extends AbstractMap<Object, Object> {

    private final ApplicationContext contexto;
    private final Set<Object> entregues =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private volatile Set<String> nomes;

    BeansDosModelos(ApplicationContext contexto) {
        this.contexto = contexto;
    }

    @Override
    public boolean containsKey(Object nome) {
        return nome instanceof String texto && nomes().contains(texto);
    }

    @Override
    public Object get(Object nome) {
        if (!containsKey(nome)) {
            return null;
        }
        Object bean = contexto.getBean((String) nome);
        entregues.add(bean);
        return bean;
    }

    /** Whether it is one of the beans themselves, not something that one of them gave. */
    boolean contem(Object objeto) {
        return entregues.contains(objeto);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return nomes().stream()
                .collect(Collectors.toMap(nome -> (Object) nome, this::get))
                .entrySet();
    }

    private Set<String> nomes() {
        if (nomes == null) {
            nomes = Set.of(contexto.getBeanNamesForAnnotation(VisivelNosModelos.class));
        }
        return nomes;
    }
}
