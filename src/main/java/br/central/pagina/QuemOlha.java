package br.central.pagina;

import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's root says: whose drafts are kept in it, and in which time zone its days and hours are typed. */
@ControllerAdvice(annotations = PaginaDaMesaController.class)
class QuemOlha {

    private final UsuarioAtual usuario;
    private final Clock relogio;

    QuemOlha(UsuarioAtual usuario, Clock relogio) {
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @ModelAttribute("usuario")
    String usuario() {
        return usuario.login();
    }

    @ModelAttribute("fuso")
    String fuso() {
        return relogio.getZone().getId();
    }
}
