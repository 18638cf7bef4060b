package br.central.comunicacao;

import java.time.OffsetDateTime;

/**
 * An address that gave a message back, and since when; nothing has arrived there since.
 *
 * @param definitivo not until it is another: the mail box does not exist, say
 */
public record EnderecoComDefeito(String endereco, String motivo, boolean definitivo, OffsetDateTime desde) {

    /** Without the address, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "EnderecoComDefeito[definitivo=" + definitivo + ", desde=" + desde + "]";
    }
}
