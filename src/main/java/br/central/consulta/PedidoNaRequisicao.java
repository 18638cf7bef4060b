package br.central.consulta;

import java.util.Arrays;
import java.util.List;
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
        return new PedidoDeConsulta(
                um(requisicao, "quadro"),
                um(requisicao, "busca"),
                um(requisicao, "protocolo"),
                um(requisicao, "cliente"),
                varios(requisicao, "situacao"),
                varios(requisicao, "situacaoSolicitacao"),
                varios(requisicao, "origem"),
                um(requisicao, "classificacao"),
                um(requisicao, "motivo"),
                um(requisicao, "grupo"),
                um(requisicao, "responsavel"),
                um(requisicao, "abertoPor"),
                um(requisicao, "de"),
                um(requisicao, "ate"),
                varios(requisicao, "prazo"),
                varios(requisicao, "criticidade"),
                um(requisicao, "ordem"),
                um(requisicao, "pagina"),
                um(requisicao, "tamanho"));
    }

    /** Of several, all: the rule that reads it says what it does not accept. */
    private static String um(NativeWebRequest requisicao, String campo) {
        String[] valores = requisicao.getParameterValues(campo);
        return valores == null ? null : String.join(",", valores);
    }

    /** Repeated, or separated by commas. */
    private static List<String> varios(NativeWebRequest requisicao, String campo) {
        String[] valores = requisicao.getParameterValues(campo);
        return valores == null
                ? null
                : Arrays.stream(valores)
                        .flatMap(valor -> Arrays.stream(valor.split(",")))
                        .toList();
    }
}
