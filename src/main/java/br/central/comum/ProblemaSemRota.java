package br.central.comum;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What fails before any controller is found, in the API or in an action of the desk; pages keep the error page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemaSemRota {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> semEndereco(NoResourceFoundException falha, HttpServletRequest pedido)
            throws Exception {
        return responder(HttpStatus.NOT_FOUND, "Não há este endereço na API.", falha, pedido);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> metodo(HttpRequestMethodNotSupportedException falha, HttpServletRequest pedido)
            throws Exception {
        String aceitos = String.join(", ", Arrays.asList(falha.getSupportedMethods()));
        String detalhe = "O método " + falha.getMethod() + " não é aceito aqui. Use " + aceitos + ".";
        return responder(HttpStatus.METHOD_NOT_ALLOWED, detalhe, falha, pedido);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conteudo(HttpMediaTypeNotSupportedException falha, HttpServletRequest pedido)
            throws Exception {
        String detalhe = "Tipo de conteúdo não aceito: envie " + nomes(falha.getSupportedMediaTypes()) + ".";
        return responder(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detalhe, falha, pedido);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> formato(HttpMediaTypeNotAcceptableException falha, HttpServletRequest pedido)
            throws Exception {
        String detalhe = "Resposta disponível só em " + nomes(falha.getSupportedMediaTypes()) + ".";
        return responder(HttpStatus.NOT_ACCEPTABLE, detalhe, falha, pedido);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> formulario(MultipartException falha, HttpServletRequest pedido) throws Exception {
        Optional<CorpoRecusado> corpo = CorpoRecusado.dentroDe(falha);
        if (corpo.isPresent()) {
            return responder(corpo.get().status(), corpo.get().getMessage(), falha, pedido);
        }
        return falha instanceof MaxUploadSizeExceededException
                ? responder(HttpStatus.PAYLOAD_TOO_LARGE, "Arquivo maior que o permitido.", falha, pedido)
                : responder(HttpStatus.BAD_REQUEST, "O formulário multipart não pôde ser lido.", falha, pedido);
    }

    private static ResponseEntity<ProblemDetail> responder(
            HttpStatusCode status, String detalhe, Exception falha, HttpServletRequest pedido) throws Exception {
        if (!falaJson(pedido)) {
            throw falha;
        }
        HttpHeaders cabecalhos = new HttpHeaders();
        if (falha instanceof HttpRequestMethodNotSupportedException metodo) {
            cabecalhos.putAll(metodo.getHeaders());
        }
        cabecalhos.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(cabecalhos).body(Problema.de(status, detalhe, List.of()));
    }

    private static boolean falaJson(HttpServletRequest pedido) {
        String caminho =
                pedido.getRequestURI().substring(pedido.getContextPath().length());
        return caminho.startsWith("/api/") || (caminho.startsWith("/tasklist/") && "POST".equals(pedido.getMethod()));
    }

    private static String nomes(List<MediaType> tipos) {
        return tipos.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : tipos.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }
}
