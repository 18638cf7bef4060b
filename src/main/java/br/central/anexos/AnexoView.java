package br.central.anexos;

import br.central.seguranca.ComoCliente;
import java.time.Instant;

/**
 * A file of a protocol. {@code tipoConteudo} is what was detected, {@code tamanho} is in bytes, {@code paraOCliente} says whether
 * the client sees it too.
 */
public record AnexoView(
        long id,
        String protocolo,
        String nome,
        String tipoConteudo,
        long tamanho,
        String sha256,
        String autor,
        Instant criadoEm,
        boolean paraOCliente) {

    /** The client sent it, and sees it always. */
    public boolean doCliente() {
        return ComoCliente.LOGIN.equals(autor);
    }
}
