package br.central.pagina;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page of the desk may not show is refused in the page's place; actions, which talk JSON, answer problems. */
@ControllerAdvice(annotations = PaginaDaMesaController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecusaEmPagina {

    @ExceptionHandler
    String recusada(Recusa recusa, HttpServletResponse resposta, Model modelo) {
        resposta.setStatus(status(recusa).value());
        modelo.addAttribute("motivo", recusa.getMessage());
        return "pagina/recusa";
    }

    private static HttpStatus status(Recusa recusa) {
        if (recusa instanceof Recusa.MuitasVezes) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return recusa instanceof Recusa.NaoEncontrado ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
    }
}
