package br.central.cadastros;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who may not see a page of a register, or asks for one there is not, gets the page of that error. */
@ControllerAdvice(annotations = PaginaDeCadastroController.class)
class RecusaNosCadastros {

    private final Cadastros cadastros;

    RecusaNosCadastros(Cadastros cadastros) {
        this.cadastros = cadastros;
    }

    /** What every page leads to. */
    @ModelAttribute("registros")
    List<Caminho> registros() {
        return cadastros.abertos();
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void naoHa(Recusa.NaoEncontrado recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.NOT_FOUND.value());
    }
}
