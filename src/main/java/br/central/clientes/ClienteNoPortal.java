package br.central.clientes;

import br.central.comum.TipoCliente;
import java.time.LocalDate;

/**
 * A client at the door: by what is asked there, and where a link goes.
 *
 * @param nome to call the person by
 * @param nascimento {@code null} where it is not registered, and of a company
 */
public record ClienteNoPortal(
        long id, TipoCliente tipo, TipoPessoa pessoa, String nome, String email, LocalDate nascimento) {

    private static final int MAIORIDADE = 18;

    /** Who is born after it is under age on that day. */
    public static LocalDate menoresDepoisDe(LocalDate hoje) {
        return hoje.minusYears(MAIORIDADE);
    }

    /** Others see to its matters. Where no birth is registered, nobody is taken for a child. */
    public boolean menorEm(LocalDate hoje) {
        return nascimento != null && nascimento.isAfter(menoresDepoisDe(hoje));
    }

    /** Without what is personal, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "ClienteNoPortal[" + id + ", " + tipo + ", " + pessoa + "]";
    }
}
