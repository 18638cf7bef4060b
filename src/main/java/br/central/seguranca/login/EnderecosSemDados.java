package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The address of a request as it may be kept for years. Somebody may have put a name or a document where an id belongs: of what was
 * typed only what has the form of one of our ids stays, in the place of the rest stands what belongs there.
 */
@Component
class EnderecosSemDados {

    private static final String LACUNA = "{…}";

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** A number shorter than a telephone or a CPF, a protocol, a UUID, a model of the engine. */
    private static final Predicate<String> DE_UM_ID = Pattern.compile(
                    "\\d{1,9}|\\d{6}20\\d{12}|" + UUID + "|[A-Za-z][\\w-]{0,40}:\\d{1,5}:(" + UUID + "|\\d{1,9})")
            .asMatchPredicate();

    private static final Set<String> DOS_APPS = Set.of(
            "engine-rest", "engine", "default", "camunda", "app", "api", "admin", "cockpit", "tasklist", "welcome");

    private final Supplier<List<PathPattern>> padroes;
    private final Supplier<Set<String>> palavras;

    /** Asked for later: the chains are there before the routes. */
    EnderecosSemDados(ObjectProvider<RequestMappingInfoHandlerMapping> rotas) {
        this.padroes = SingletonSupplier.of(() -> padroes(rotas.stream()));
        this.palavras = SingletonSupplier.of(this::palavras);
    }

    String de(HttpServletRequest pedido) {
        PathContainer caminho = caminho(pedido);
        return padroes.get().stream()
                .map(padrao -> preenchido(padrao, caminho))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> so(
                        caminho, parte -> DE_UM_ID.test(parte) || palavras.get().contains(parte)));
    }

    /** Every part that these take, a gap for each other one. */
    static String so(PathContainer caminho, Predicate<String> quais) {
        return caminho.elements().stream()
                .map(parte -> parte instanceof PathContainer.PathSegment trecho
                        ? ouLacuna(trecho.valueToMatch(), quais)
                        : parte.value())
                .collect(Collectors.joining());
    }

    private static String ouLacuna(String valor, Predicate<String> quais) {
        return quais.test(valor) ? valor : LACUNA;
    }

    static PathContainer caminho(HttpServletRequest pedido) {
        return PathContainer.parsePath(
                pedido.getRequestURI().substring(pedido.getContextPath().length()));
    }

    private static Optional<String> preenchido(PathPattern padrao, PathContainer caminho) {
        PathPattern.PathMatchInfo achado = padrao.matchAndExtract(caminho);
        if (achado == null) {
            return Optional.empty();
        }
        String texto = padrao.getPatternString();
        for (Map.Entry<String, String> um : achado.getUriVariables().entrySet()) {
            String valor = DE_UM_ID.test(um.getValue()) ? um.getValue() : "{" + um.getKey() + "}";
            texto = texto.replaceFirst(
                    "\\{\\*?" + um.getKey() + "(:([^{}]|\\{[^{}]*})*)?}", Matcher.quoteReplacement(valor));
        }
        return Optional.of(texto);
    }

    private static List<PathPattern> padroes(Stream<RequestMappingInfoHandlerMapping> rotas) {
        return rotas.flatMap(uma -> uma.getHandlerMethods().keySet().stream())
                .map(rota -> rota.getPathPatternsCondition())
                .filter(condicao -> condicao != null)
                .flatMap(condicao -> condicao.getPatterns().stream())
                .sorted()
                .toList();
    }

    private Set<String> palavras() {
        Set<String> todas = new HashSet<>(DOS_APPS);
        padroes.get().forEach(padrao -> juntar(padrao.getPatternString(), todas));
        Set<Class<?>> vistas = new HashSet<>();
        CamundaRestResources.getResourceClasses().forEach(recurso -> juntar(recurso, todas, vistas));
        return todas;
    }

    /** Of the engine's API, from its annotations. */
    private static void juntar(Class<?> recurso, Set<String> todas, Set<Class<?>> vistas) {
        if (!vistas.add(recurso)) {
            return;
        }
        for (Method metodo : recurso.getMethods()) {
            Path caminho = AnnotationUtils.findAnnotation(metodo, Path.class);
            if (caminho != null) {
                juntar(caminho.value(), todas);
                juntar(metodo.getReturnType(), todas, vistas);
            }
        }
    }

    private static void juntar(String caminho, Set<String> todas) {
        Stream.of(caminho.split("/")).filter(parte -> !parte.contains("{")).forEach(todas::add);
    }
}
