package br.central.tasklist.lista;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the desk has to know of its user, to offer only what may be done. */
@RestController
@Hidden
class EuController {

    private final UsuarioAtual usuario;

    EuController(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    record Eu(String login, boolean atende) {}

    @GetMapping("/tasklist/eu")
    Eu eu() {
        return new Eu(usuario.login(), usuario.pode(Permissao.ATENDER));
    }
}
