package br.central.portal.entrada;

import br.central.portal.TipoDeAcesso;
import java.time.LocalDate;

/**
 * What somebody says of themselves who has no password, or not any more.
 *
 * @param nascimento of a beneficiary
 * @param email of who else; where the link goes is what is registered, never this
 */
record PedidoDeLink(TipoDeAcesso sou, String login, String empresa, LocalDate nascimento, String email) {

    @Override
    public String toString() {
        return "PedidoDeLink[" + sou + "]";
    }
}
