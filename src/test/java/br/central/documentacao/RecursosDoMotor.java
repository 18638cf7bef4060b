package br.central.documentacao;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every method that JAX-RS classes serve, from their annotations, as {@code GET /task/{id}}. */
final class RecursosDoMotor {

    private final Set<String> achados = new TreeSet<>();
    private final Deque<Class<?>> dentroDe = new ArrayDeque<>();

    static Set<String> de(Set<Class<?>> raizes) {
        RecursosDoMotor recursos = new RecursosDoMotor();
        raizes.forEach(raiz -> recursos.andar(raiz, junto("", caminho(raiz))));
        return recursos.achados;
    }

    private void andar(Class<?> classe, String base) {
        if (dentroDe.contains(classe)) {
            return;
        }
        dentroDe.push(classe);
        for (Class<?> uma : comAsDeCima(classe)) {
            for (Method metodo : uma.getDeclaredMethods()) {
                Path caminho = metodo.getAnnotation(Path.class);
                String completo = junto(base, caminho == null ? "" : caminho.value());
                Set<String> verbos = verbos(metodo);
                verbos.forEach(verbo -> achados.add(verbo + " " + completo));
                if (verbos.isEmpty() && caminho != null) {
                    andar(metodo.getReturnType(), completo);
                }
            }
        }
        dentroDe.pop();
    }

    private static Set<String> verbos(Method metodo) {
        Set<String> verbos = new HashSet<>();
        for (Annotation marca : metodo.getAnnotations()) {
            HttpMethod verbo = marca.annotationType().getAnnotation(HttpMethod.class);
            if (verbo != null) {
                verbos.add(verbo.value());
            }
        }
        return verbos;
    }

    private static String caminho(Class<?> classe) {
        return comAsDeCima(classe).stream()
                .map(uma -> uma.getAnnotation(Path.class))
                .filter(um -> um != null)
                .map(Path::value)
                .findFirst()
                .orElse("");
    }

    private static List<Class<?>> comAsDeCima(Class<?> classe) {
        List<Class<?>> todas = new ArrayList<>();
        for (Class<?> uma = classe; uma != null; uma = uma.getSuperclass()) {
            todas.add(uma);
            Arrays.stream(uma.getInterfaces()).forEach(outra -> todas.addAll(comAsDeCima(outra)));
        }
        return todas;
    }

    private static String junto(String base, String resto) {
        String tudo = (base + "/" + resto).replaceAll("/+", "/");
        return tudo.length() > 1 && tudo.endsWith("/") ? tudo.substring(0, tudo.length() - 1) : tudo;
    }
}
