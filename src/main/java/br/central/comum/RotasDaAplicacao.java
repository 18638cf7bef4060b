package br.central.comum;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which controller serves a request, of hundreds: how its path begins is compared first, then the method and the whole path, and
 * what else a route asks for only with those that have all of it.
 */
@Component
class RotasDaAplicacao implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PeloCaminho();
    }

    private static final class PeloCaminho extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, List<String>> comecos = new ConcurrentHashMap<>();
        private final ThreadLocal<String> procurado = new ThreadLocal<>();

        @Override
        protected HandlerMethod lookupHandlerMethod(String caminho, HttpServletRequest pedido) throws Exception {
            procurado.set(caminho.indexOf('%') < 0 ? caminho : null);
            try {
                return super.lookupHandlerMethod(caminho, pedido);
            } finally {
                procurado.remove();
            }
        }

        /** What stands before the first part that may be anything. */
        private static List<String> comecos(RequestMappingInfo rota) {
            return rota.getPatternValues().stream()
                    .map(padrao -> padrao.split("[{*?]", 2)[0])
                    .toList();
        }

        /** One that is written in another way, with escapes, is left to the pattern itself. */
        private boolean podeSer(RequestMappingInfo rota) {
            String caminho = procurado.get();
            if (caminho == null) {
                return true;
            }
            for (String comeco : comecos.computeIfAbsent(rota, PeloCaminho::comecos)) {
                if (caminho.startsWith(comeco)
                        || comeco.length() == caminho.length() + 1 && comeco.startsWith(caminho)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        protected RequestMappingInfo getMatchingMapping(RequestMappingInfo rota, HttpServletRequest pedido) {
            if (!podeSer(rota)) {
                return null;
            }
            return rota.getMethodsCondition().getMatchingCondition(pedido) == null
                            || rota.getPathPatternsCondition().getMatchingCondition(pedido) == null
                    ? null
                    : super.getMatchingMapping(rota, pedido);
        }
    }
}
