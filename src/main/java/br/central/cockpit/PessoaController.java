package br.central.cockpit;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit is to offer to whoever opened it. */
@Hidden
@RestController
class PessoaController {

    private final UsuarioAtual usuario;

    PessoaController(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    @GetMapping("/cockpit/eu")
    Pessoa eu() {
        return new Pessoa(
                usuario.login(), usuario.pode(Permissao.VER_INDICADORES), usuario.pode(Permissao.CADASTRAR_AUSENCIAS));
    }

    record Pessoa(String login, boolean verIndicadores, boolean cadastrarAusencias) {}
}
