package br.central.privacidade;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Who may not see a page of the encarregado's, or asks for one there is not, gets the page of that error. */
@ControllerAdvice(
        assignableTypes = {
            PaginaDePrivacidadeController.class,
            PaginaDosIncidentesController.class,
            PaginaDaRetencaoController.class
        })
class RecusaNasPaginas {

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void naoHa(Recusa.NaoEncontrado recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.NOT_FOUND.value());
    }
}
