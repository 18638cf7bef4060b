package br.central.privacidade;

import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacidade")
class RetencaoController {

    private final Retencao retencao;

    RetencaoController(Retencao retencao) {
        this.retencao = retencao;
    }

    @GetMapping("/api/retencao")
    @Operation(summary = "O que o apagamento no prazo apagou, cada noite, as últimas primeiro")
    List<ExecucaoDaRetencao> execucoes() {
        return retencao.execucoes();
    }

    /** The same for people. */
    @Controller
    static class Pagina {

        private final Retencao retencao;
        private final Parametros parametros;

        Pagina(Retencao retencao, Parametros parametros) {
            this.retencao = retencao;
            this.parametros = parametros;
        }

        @GetMapping("/privacidade/retencao")
        String execucoes(Model modelo) {
            modelo.addAttribute("execucoes", retencao.execucoes());
            modelo.addAttribute("anos", parametros.inteiro("retencao.anos"));
            modelo.addAttribute("anosComReclamacao", parametros.inteiro("retencao.anos-com-reclamacao"));
            modelo.addAttribute("mais", parametros.inteiro("retencao.apagar-apos-anos"));
            return "privacidade/retencao";
        }

        @ExceptionHandler
        void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
            resposta.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
