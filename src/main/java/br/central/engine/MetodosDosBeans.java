package br.central.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;

/**
 * The methods of a visible bean that expressions may call: the public ones its own class declares, which take and give
 * plain data alone. What a proxy or a superclass adds is not among them.
 */
class MetodosDosBeans {

    private record Chave(Class<?> classe, String nome, int parametros) {}

    private final Map<Chave, Optional<Method>> conhecidos = new ConcurrentHashMap<>();

    /** @return {@code null} when there is none */
    Method declarado(Object bean, String nome, int parametros) {
        Class<?> classe = ClassUtils.getUserClass(bean);
        Chave chave = new Chave(classe, nome, parametros);
        Optional<Method> conhecido = conhecidos.get(chave);
        if (conhecido == null) {
            conhecido = procurar(chave);
            // Only what there is: the names that expressions can invent have no end.
            if (conhecido.isPresent()) {
                conhecidos.put(chave, conhecido);
            }
        }
        return conhecido.orElse(null);
    }

    Set<String> nomes(Object bean) {
        return Arrays.stream(ClassUtils.getUserClass(bean).getDeclaredMethods())
                .filter(MetodosDosBeans::chamavel)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static Optional<Method> procurar(Chave chave) {
        return Arrays.stream(chave.classe().getDeclaredMethods())
                .filter(metodo -> metodo.getName().equals(chave.nome())
                        && metodo.getParameterCount() == chave.parametros()
                        && chamavel(metodo))
                .findFirst();
    }

    private static boolean chamavel(Method metodo) {
        return !metodo.isBridge()
                && !metodo.isSynthetic()
                && Modifier.isPublic(metodo.getModifiers())
                && !Modifier.isStatic(metodo.getModifiers())
                && deDados(metodo);
    }

    private static boolean deDados(Method metodo) {
        return DadoSimples.eDeUmTipo(metodo.getReturnType())
                && Arrays.stream(metodo.getParameterTypes()).allMatch(DadoSimples::eDeUmTipo);
    }
}
