package br.central.cadastros;

import br.central.comum.Recusa;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to each register. */
@PaginaDeCadastroController
class PaginaDosCadastrosController {

    private final Cadastros cadastros;

    PaginaDosCadastrosController(Cadastros cadastros) {
        this.cadastros = cadastros;
    }

    @GetMapping("/cadastros")
    String inicio() {
        if (!cadastros.algum()) {
            throw new Recusa.SemPermissao("Nenhum cadastro está aberto para você.");
        }
        return "cadastros/inicio";
    }
}
