package br.central.tasklist.registro;

import br.central.atendimento.contrato.Rotulos;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragments of this package ask, wherever they are put. */
@ControllerAdvice(annotations = PaginaDaMesaController.class)
class DireitosNaPagina {

    private final UsuarioAtual usuario;
    private final Rotulos rotulos;

    DireitosNaPagina(UsuarioAtual usuario, Rotulos rotulos) {
        this.usuario = usuario;
        this.rotulos = rotulos;
    }

    @ModelAttribute("enviaScript")
    boolean enviaScript() {
        return usuario.pode(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL);
    }

    @ModelAttribute("rotulos")
    Rotulos rotulos() {
        return rotulos;
    }
}
