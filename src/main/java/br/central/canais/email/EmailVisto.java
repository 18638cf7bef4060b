package br.central.canais.email;

import br.central.comunicacao.entrada.leitura.EmailLido;
import java.time.OffsetDateTime;

/** An e-mail as it is shown; its HTML is safe. {@code destino} in words. */
record EmailVisto(
        long id, OffsetDateTime recebidoEm, String de, String assunto, String destino, EmailLido.Corpo corpo) {

    /** Without what it says and who says it, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "EmailVisto[" + id + "]";
    }
}
