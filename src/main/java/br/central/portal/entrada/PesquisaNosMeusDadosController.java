package br.central.portal.entrada;

import br.central.canais.PesquisasDispensadas;
import br.central.portal.InterlocutorAtual;
import br.central.portal.PessoaNoPortal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether who has come in wants to be asked how it was. */
@Controller
class PesquisaNosMeusDadosController {

    private final PesquisasDispensadas pesquisas;
    private final InterlocutorAtual atual;

    PesquisaNosMeusDadosController(PesquisasDispensadas pesquisas, InterlocutorAtual atual) {
        this.pesquisas = pesquisas;
        this.atual = atual;
    }

    @PostMapping("/portal/dados/pesquisa")
    String mudar(@RequestParam(defaultValue = "false") boolean dispensa) {
        PessoaNoPortal pessoa = atual.exigir();
        pesquisas.dispensar(pessoa.interlocutor(), pessoa.proprio().id(), dispensa);
        return "redirect:/portal/dados?pesquisa";
    }
}
