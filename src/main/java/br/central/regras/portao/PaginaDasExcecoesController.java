package br.central.regras.portao;

import br.central.pagina.PaginaDaMesaController;
import br.central.prazos.ExcecaoAoMaximo;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a deadline that is looser than the law is asked for, with the reason, and approved by a second person. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/regras/excecoes")
class PaginaDasExcecoesController {

    private final Excecoes excecoes;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    PaginaDasExcecoesController(Excecoes excecoes, Operadores operadores, UsuarioAtual usuario, Clock relogio) {
        this.excecoes = excecoes;
        this.operadores = operadores;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping
    String pagina(Model modelo) {
        Map<String, String> maximos = ExcecaoAoMaximo.maximos();
        modelo.addAttribute(
                "excecoes",
                excecoes.todas().stream()
                        .map(uma -> ExcecaoNaPagina.de(
                                uma, maximos, operadores::comoSeChama, relogio.getZone(), usuario.login()))
                        .toList());
        modelo.addAttribute("normas", maximos);
        modelo.addAttribute("unidades", ExcecaoAoMaximo.unidades());
        return "regras/excecoes";
    }
}
