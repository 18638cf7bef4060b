package br.central.comum;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of the API into {@code application/problem+json} (RFC 9457) in Portuguese. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemaHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemaHandler.class);

    /** SQL state: the key is there already. */
    private static final String REPETIDO = "23505";

    @ExceptionHandler
    ResponseEntity<Object> recusa(Recusa recusa, WebRequest request) {
        HttpStatus status = Problema.status(recusa);
        ProblemDetail problema = Problema.de(status, recusa.getMessage(), recusa.erros());
        if (recusa instanceof Recusa.Conflito conflito) {
            problema.setProperty("conflitos", conflito.conflitos());
            problema.setProperty("alteradoPor", conflito.alteradoPor());
            problema.setProperty("alteradoEm", conflito.alteradoEm());
        }
        if (recusa instanceof Recusa.MuitasVezes demais) {
            return maisTarde(problema, status, demais.espera(), recusa, request);
        }
        return responder(problema, status, recusa, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mudancaConcorrente(ConcurrencyFailureException falha, WebRequest request) {
        String detalhe = "Outra pessoa mudou este registro ao mesmo tempo. Atualize e tente de novo.";
        return responder(Problema.de(HttpStatus.CONFLICT, detalhe, List.of()), HttpStatus.CONFLICT, falha, request);
    }

    /** What is there once only was written twice at the same time: both had looked before. Anything else that does not fit is a fault. */
    @ExceptionHandler
    ResponseEntity<Object> gravadoAoMesmoTempo(DataIntegrityViolationException falha, WebRequest request)
            throws Exception {
        if (!(falha.getMostSpecificCause() instanceof SQLException causa) || !REPETIDO.equals(causa.getSQLState())) {
            return inesperado(falha, request);
        }
        String detalhe = "Outra pessoa gravou o mesmo ao mesmo tempo. Atualize e tente de novo.";
        return responder(Problema.de(HttpStatus.CONFLICT, detalhe, List.of()), HttpStatus.CONFLICT, falha, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalido(ConstraintViolationException falha, WebRequest request) {
        List<Recusa.Erro> erros = falha.getConstraintViolations().stream()
                .map(violacao ->
                        new Recusa.Erro(ultimoNo(violacao.getPropertyPath().toString()), violacao.getMessage()))
                .toList();
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return responder(Problema.de(status, "Há campos a corrigir.", erros), status, falha, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> corpo(CorpoRecusado recusado, WebRequest request) {
        ProblemDetail problema = Problema.de(recusado.status(), recusado.getMessage(), List.of());
        return responder(problema, recusado.status(), recusado, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> inesperado(Exception falha, WebRequest request) throws Exception {
        if (falha instanceof AccessDeniedException || falha instanceof AuthenticationException) {
            throw falha;
        }
        if (BancoForaDoAr.causou(falha)) {
            LOG.warn("O banco de dados não respondeu: {}", BancoForaDoAr.primeiraCausa(falha));
            HttpStatus fora = HttpStatus.SERVICE_UNAVAILABLE;
            ProblemDetail problema = Problema.de(fora, BancoForaDoAr.EXPLICACAO, List.of());
            return maisTarde(problema, fora, BancoForaDoAr.ESPERA, falha, request);
        }
        LOG.error("Falha inesperada", falha);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        String detalhe = "Erro inesperado no sistema. Nada foi gravado; tente de novo.";
        return responder(Problema.de(status, detalhe, List.of()), status, falha, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Recusa.Erro> erros = falha.getBindingResult().getFieldErrors().stream()
                .map(erro -> new Recusa.Erro(
                        campo(falha.getParameter().getParameterType(), erro.getField()), erro.getDefaultMessage()))
                .toList();
        HttpStatus resposta = HttpStatus.UNPROCESSABLE_ENTITY;
        return responder(Problema.de(resposta, "Há campos a corrigir.", erros), resposta, falha, request);
    }

    /** As it is written: a group of fields that stand beside the others has no name there. */
    private static String campo(Class<?> corpo, String caminho) {
        int ponto = caminho.indexOf('.');
        boolean doGrupo = ponto > 0
                && corpo.isRecord()
                && Arrays.stream(corpo.getRecordComponents())
                        .filter(parte -> parte.getName().equals(caminho.substring(0, ponto)))
                        .anyMatch(parte -> parte.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
        return doGrupo ? caminho.substring(ponto + 1) : caminho;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<CorpoRecusado> corpo = CorpoRecusado.dentroDe(falha);
        if (corpo.isPresent()) {
            return corpo(corpo.get(), request);
        }
        return CorpoIlegivel.recusaDentroDe(falha)
                .map(recusa -> recusa(recusa, request))
                .orElseGet(() -> responder(CorpoIlegivel.explicar(falha), HttpStatus.BAD_REQUEST, falha, request));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String campo = falha.getPropertyName() == null ? "parâmetro" : falha.getPropertyName();
        var erro = new Recusa.Erro(campo, "Valor não aceito: " + falha.getValue());
        ProblemDetail problema = Problema.de(HttpStatus.BAD_REQUEST, "Parâmetro em formato não aceito.", List.of(erro));
        return responder(problema, HttpStatus.BAD_REQUEST, falha, request);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return faltando("parâmetro", falha, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException falha,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return faltando(falha.getParameterName(), falha, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return faltando(falha.getRequestPartName(), falha, status, request);
    }

    private ResponseEntity<Object> faltando(String campo, Exception falha, HttpStatusCode status, WebRequest request) {
        var erro = new Recusa.Erro(campo, "Informe este valor.");
        return responder(Problema.de(status, "Falta um parâmetro do pedido.", List.of(erro)), status, falha, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detalhe = "Tipo de conteúdo não aceito: envie " + falha.getSupportedMediaTypes() + ".";
        return responder(Problema.de(status, detalhe, List.of()), status, falha, request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException falha, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus resposta = HttpStatus.PAYLOAD_TOO_LARGE;
        String detalhe = "Arquivo maior que o permitido.";
        return responder(Problema.de(resposta, detalhe, List.of()), resposta, falha, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception falha, @Nullable Object corpo, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object resposta = corpo instanceof ProblemDetail pronto ? Problema.emPortugues(pronto, status) : corpo;
        return super.handleExceptionInternal(falha, resposta, headers, status, request);
    }

    private ResponseEntity<Object> responder(
            ProblemDetail problema, HttpStatusCode status, Exception falha, WebRequest request) {
        return super.handleExceptionInternal(falha, problema, new HttpHeaders(), status, request);
    }

    private ResponseEntity<Object> maisTarde(
            ProblemDetail problema, HttpStatusCode status, Duration espera, Exception falha, WebRequest request) {
        HttpHeaders cabecalhos = new HttpHeaders();
        cabecalhos.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, espera.toSeconds())));
        return super.handleExceptionInternal(falha, problema, cabecalhos, status, request);
    }

    private static String ultimoNo(String caminho) {
        return caminho.substring(caminho.lastIndexOf('.') + 1);
    }
}
