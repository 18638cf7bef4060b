package br.central.portal.entrada;

import br.central.portal.InterlocutorAtual;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one arrives, and whose matters one looks at. */
@Controller
class InicioController {

    private final EscolhaDePessoa escolha;
    private final InterlocutorAtual atual;

    InicioController(EscolhaDePessoa escolha, InterlocutorAtual atual) {
        this.escolha = escolha;
        this.atual = atual;
    }

    @GetMapping("/portal")
    String inicio() {
        return "portal/inicio";
    }

    @PostMapping("/portal/pessoa")
    String verDe(@RequestParam long cliente, HttpServletRequest pedido) {
        escolha.verDe(pedido, atual.exigir(), cliente);
        return "redirect:/portal";
    }
}
