package br.central.comunicacao.entrada.leitura;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One part of a message, whichever library took it apart. */
interface Parte {

    /** In small letters and without parameters, {@code text/plain} when it says nothing. */
    String tipo();

    /** Of the type, such as {@code charset}; {@code null} when there is none. */
    String parametro(String qual);

    /** As raw text of the header, every byte a character; empty when there is none. */
    List<String> cabecalhos(String qual);

    boolean anexada();

    /** Of the file, as it was written; {@code null} when it has none. */
    String nome();

    /** Of a multipart, else empty. */
    List<Parte> partes() throws IOException;

    /** Decoded as far as its encoding is known. */
    InputStream bytes() throws IOException;

    default boolean multipla() {
        return tipo().startsWith("multipart/");
    }

    default String cabecalho(String qual) {
        return cabecalhos(qual).stream().findFirst().orElse(null);
    }
}
