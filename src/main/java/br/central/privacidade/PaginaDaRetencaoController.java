package br.central.privacidade;

import br.central.catalogo.Parametros;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the deletion in time has deleted, for people. */
@Controller
class PaginaDaRetencaoController {

    private final Retencao retencao;
    private final Parametros parametros;

    PaginaDaRetencaoController(Retencao retencao, Parametros parametros) {
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
}
