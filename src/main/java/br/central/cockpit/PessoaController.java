package br.central.cockpit;

import br.central.cadastros.Cadastros;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit is to offer to whoever opened it. */
@Hidden
@RestController
class PessoaController {

    private final UsuarioAtual usuario;
    private final Cadastros cadastros;
    private final DireitosNoMotor motor;

    PessoaController(UsuarioAtual usuario, Cadastros cadastros, DireitosNoMotor motor) {
        this.usuario = usuario;
        this.cadastros = cadastros;
        this.motor = motor;
    }

    @GetMapping("/cockpit/eu")
    Pessoa eu() {
        return new Pessoa(
                usuario.login(),
                usuario.pode(Permissao.VER_INDICADORES),
                usuario.pode(Permissao.CADASTRAR_AUSENCIAS),
                cadastros.algum(),
                usuario.pode(Permissao.PUBLICAR_MODELOS),
                motor.de(usuario.login()));
    }

    record Pessoa(
            String login,
            boolean verIndicadores,
            boolean cadastrarAusencias,
            boolean cadastros,
            boolean publicarModelos,
            List<AcaoDoMotor> noMotor) {}
}
