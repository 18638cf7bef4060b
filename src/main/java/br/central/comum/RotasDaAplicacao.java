package br.central.comum;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which controller serves a request, of hundreds: the method and the path are compared first, and what else a route asks for
 * only with those that have both.
 */
@Component
class RotasDaAplicacao implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PeloCaminho();
    }

    private static final class PeloCaminho extends RequestMappingHandlerMapping {

        @Override
        protected RequestMappingInfo getMatchingMapping(RequestMappingInfo rota, HttpServletRequest pedido) {
            return rota.getMethodsCondition().getMatchingCondition(pedido) == null
                            || rota.getPathPatternsCondition().getMatchingCondition(pedido) == null
                    ? null
                    : super.getMatchingMapping(rota, pedido);
        }
    }
}
