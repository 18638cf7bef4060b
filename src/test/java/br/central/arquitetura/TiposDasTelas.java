package br.central.arquitetura;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.thymeleaf.expression.Lists;
import org.thymeleaf.expression.Numbers;
import org.thymeleaf.expression.Strings;
import org.thymeleaf.expression.Temporals;

/** What an expression of a page may be: some of these types, or anything when nothing is known of it. */
record TiposDasTelas(Set<ResolvableType> tipos) {

    static final TiposDasTelas QUALQUER = new TiposDasTelas(null);

    private static final Map<String, Class<?>> UTILITARIOS = Map.of(
            "strings", Strings.class, "temporals", Temporals.class, "numbers", Numbers.class, "lists", Lists.class);

    private static final List<Class<?>> DE_FORA = List.of(
            String.class,
            List.class,
            Map.class,
            Optional.class,
            LocalDate.class,
            OffsetDateTime.class,
            Integer.class,
            CsrfToken.class);

    private static final Map<Class<?>, List<Method>> METODOS = new ConcurrentHashMap<>();

    /** A member: a method with so many arguments, or a property when there are none ({@code -1}). */
    record Membro(String nome, int argumentos) {

        @Override
        public String toString() {
            return argumentos < 0 ? nome : nome + "(" + "·".repeat(argumentos) + ")";
        }

        private boolean e(Method metodo) {
            if (argumentos >= 0) {
                return metodo.getName().equals(nome)
                        && (metodo.getParameterCount() == argumentos || metodo.isVarArgs());
            }
            String escrito = StringUtils.capitalize(nome);
            return metodo.getParameterCount() == 0
                    && (metodo.getName().equals("get" + escrito)
                            || metodo.getName().equals("is" + escrito)
                            || metodo.getDeclaringClass().isRecord()
                                    && metodo.getName().equals(nome));
        }
    }

    static TiposDasTelas de(ResolvableType tipo) {
        Class<?> classe = tipo.resolve();
        return classe == null || classe == Object.class ? QUALQUER : new TiposDasTelas(Set.of(tipo));
    }

    static TiposDasTelas utilitario(String nome) {
        return UTILITARIOS.containsKey(nome) ? de(ResolvableType.forClass(UTILITARIOS.get(nome))) : QUALQUER;
    }

    /** The types of the product, and some that pages are given, that have all of these. */
    static TiposDasTelas com(Collection<Membro> membros) {
        return membros.isEmpty()
                ? QUALQUER
                : new TiposDasTelas(Stream.concat(doProduto(), DE_FORA.stream())
                        .filter(classe -> membros.stream().allMatch(membro -> tem(classe, membro)))
                        .map(ResolvableType::forClass)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> doProduto() {
        return Produto.classes().stream()
                .filter(classe -> !classe.isAnonymousClass())
                .map(classe -> ClassUtils.resolveClassName(classe.getName(), null));
    }

    private static boolean tem(Class<?> classe, Membro membro) {
        return metodos(classe).anyMatch(membro::e);
    }

    private static Stream<Method> metodos(Class<?> classe) {
        return METODOS
                .computeIfAbsent(
                        classe,
                        uma -> Stream.of(uma.getMethods(), Object.class.getMethods())
                                .flatMap(Stream::of)
                                .toList())
                .stream();
    }

    boolean nenhum() {
        return tipos != null && tipos.isEmpty();
    }

    TiposDasTelas ou(TiposDasTelas outros) {
        if (tipos == null || outros.tipos == null) {
            return QUALQUER;
        }
        Set<ResolvableType> juntos = new HashSet<>(tipos);
        juntos.addAll(outros.tipos);
        return new TiposDasTelas(juntos);
    }

    /** What the member gives on those that have it; on none when none has it. */
    TiposDasTelas membro(Membro membro) {
        return cada(tipo -> {
            if (membro.argumentos() < 0 && Map.class.isAssignableFrom(tipo.toClass())) {
                return Stream.of(tipo.as(Map.class).getGeneric(1));
            }
            return metodos(tipo.toClass())
                    .filter(metodo -> membro.e(metodo) && !Modifier.isStatic(metodo.getModifiers()))
                    .map(metodo -> ResolvableType.forType(metodo.getGenericReturnType(), tipo));
        });
    }

    TiposDasTelas elemento() {
        return cada(tipo -> Stream.of(doElemento(tipo)));
    }

    TiposDasTelas indice() {
        return cada(tipo -> Map.class.isAssignableFrom(tipo.toClass())
                ? Stream.of(tipo.as(Map.class).getGeneric(1))
                : Stream.of(doElemento(tipo)));
    }

    private static ResolvableType doElemento(ResolvableType tipo) {
        return tipo.isArray()
                ? tipo.getComponentType()
                : tipo.as(Iterable.class).getGeneric(0);
    }

    private TiposDasTelas cada(Function<ResolvableType, Stream<ResolvableType>> passo) {
        if (tipos == null) {
            return QUALQUER;
        }
        List<ResolvableType> achados = new ArrayList<>();
        tipos.forEach(tipo -> passo.apply(tipo).forEach(achados::add));
        Predicate<ResolvableType> conhecido = tipo -> tipo.resolve() != null && tipo.resolve() != Object.class;
        return achados.stream().allMatch(conhecido) ? new TiposDasTelas(Set.copyOf(achados)) : QUALQUER;
    }
}
