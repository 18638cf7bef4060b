package br.central.consulta;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a {@link PedidoDeConsulta} from the parameters of a request. Left to the framework, each request would read anew
 * the annotations of all its fields, once for each of them: a fourth of what a list takes outside the database.
 */
@Component
class PedidoNaRequisicao implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> leitores) {
        leitores.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parametro) {
        return parametro.getParameterType() == PedidoDeConsulta.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parametro,
            ModelAndViewContainer modelo,
            NativeWebRequest requisicao,
            WebDataBinderFactory conversores) {
        Map<String, List<String>> valores = new HashMap<>();
        PedidoDeConsulta.DE_UM.forEach(campo -> por(valores, campo, requisicao, Stream::of));
        PedidoDeConsulta.DE_VARIOS.forEach(
                campo -> por(valores, campo, requisicao, valor -> Arrays.stream(valor.split(","))));
        return new PedidoDeConsulta(valores);
    }

    /** Of several where one is asked for, all: the rule that reads it says what it does not accept. */
    private static void por(
            Map<String, List<String>> valores,
            String campo,
            NativeWebRequest requisicao,
            Function<String, Stream<String>> partes) {
        String[] dados = requisicao.getParameterValues(campo);
        if (dados != null) {
            valores.put(campo, partes.apply(String.join(",", dados)).toList());
        }
    }
}
