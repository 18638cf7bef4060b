package br.central.comunicacao.entrada.leitura;

import java.io.IOException;
import java.io.InputStream;

/** A file in a message; its bytes are read while the message is open. */
public final class AnexoDoEmail {

    @FunctionalInterface
    interface Bytes {
        InputStream abrir() throws IOException;
    }

    private final String nome;
    private final Bytes bytes;

    AnexoDoEmail(String nome, Bytes bytes) {
        this.nome = nome;
        this.bytes = bytes;
    }

    public String nome() {
        return nome;
    }

    /** The caller closes it. */
    public InputStream abrir() throws IOException {
        return bytes.abrir();
    }
}
