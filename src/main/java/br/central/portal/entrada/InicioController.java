package br.central.portal.entrada;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.PaginaDeCasos;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.portal.InterlocutorAtual;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one arrives, and whose matters one looks at. */
@Controller
class InicioController {

    private static final int NOVIDADES = 3;

    private final AtendimentosDoCliente atendimentos;
    private final EscolhaDePessoa escolha;
    private final InterlocutorAtual atual;

    InicioController(AtendimentosDoCliente atendimentos, EscolhaDePessoa escolha, InterlocutorAtual atual) {
        this.atendimentos = atendimentos;
        this.escolha = escolha;
        this.atual = atual;
    }

    /** How many are open, and of which something was told last. */
    @GetMapping("/portal")
    String inicio(Model modelo) {
        PaginaDeCasos abertos = atendimentos.listar(atual.exigir().interlocutorEmVista(), RecorteDeCasos.ABERTOS, 1);
        modelo.addAttribute("abertos", abertos);
        modelo.addAttribute(
                "novidades",
                abertos.casos().stream()
                        .filter(caso -> caso.novidadeEm() != null)
                        .limit(NOVIDADES)
                        .toList());
        return "portal/inicio";
    }

    @PostMapping("/portal/pessoa")
    String verDe(@RequestParam long cliente, HttpServletRequest pedido) {
        escolha.verDe(pedido, atual.exigir(), cliente);
        return "redirect:/portal";
    }
}
