package br.central.comunicacao;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The development inbox, in the demonstration alone. */
@Controller
@Profile("demo")
@RequestMapping("/caixa-de-desenvolvimento")
class CaixaDeDesenvolvimentoController {

    private final CaixaDeDesenvolvimento caixa;

    CaixaDeDesenvolvimentoController(CaixaDeDesenvolvimento caixa) {
        this.caixa = caixa;
    }

    @GetMapping
    String ultimas(@RequestParam(defaultValue = "") String canal, Model modelo) {
        Canal escolhido = Arrays.stream(Canal.values())
                .filter(um -> um.name().equals(canal))
                .findFirst()
                .orElse(null);
        modelo.addAttribute("canais", Canal.values());
        modelo.addAttribute("canal", escolhido);
        modelo.addAttribute("mensagens", caixa.ultimas(escolhido));
        return "mensagens/caixa";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        return PaginaDeMensagem.de(caixa.html(id));
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
