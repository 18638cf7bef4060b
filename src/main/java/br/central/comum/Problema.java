package br.central.comum;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A failure as the API tells it: {@code application/problem+json} (RFC 9457) in Portuguese. */
final class Problema {

    private Problema() {}

    static ProblemDetail de(HttpStatusCode status, String detalhe, List<Recusa.Erro> erros) {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(status, detalhe);
        problema.setTitle(titulo(status));
        if (!erros.isEmpty()) {
            problema.setProperty("erros", erros);
        }
        return problema;
    }

    static ProblemDetail emPortugues(ProblemDetail problema, HttpStatusCode status) {
        problema.setTitle(titulo(status));
        problema.setDetail(titulo(status) + ".");
        return problema;
    }

    static HttpStatus status(Recusa recusa) {
        if (recusa instanceof Recusa.Malformado) {
            return HttpStatus.BAD_REQUEST;
        }
        if (recusa instanceof Recusa.NaoEncontrado) {
            return HttpStatus.NOT_FOUND;
        }
        if (recusa instanceof Recusa.SemPermissao) {
            return HttpStatus.FORBIDDEN;
        }
        if (recusa instanceof Recusa.GrandeDemais) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (recusa instanceof Recusa.Indisponivel) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (recusa instanceof Recusa.MuitasVezes) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return recusa instanceof Recusa.EstadoNaoPermite || recusa instanceof Recusa.Conflito
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static String titulo(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Requisição malformada";
            case 401 -> "Não autenticado";
            case 403 -> "Sem permissão";
            case 404 -> "Não encontrado";
            case 405 -> "Método não aceito";
            case 406 -> "Formato de resposta não disponível";
            case 408 -> "Envio lento demais";
            case 409 -> "Não é possível agora";
            case 413 -> "Conteúdo grande demais";
            case 415 -> "Tipo de conteúdo não aceito";
            case 422 -> "Regra não atendida";
            case 429 -> "Vezes demais em pouco tempo";
            case 503 -> "Indisponível agora";
            default -> "Erro";
        };
    }
}
