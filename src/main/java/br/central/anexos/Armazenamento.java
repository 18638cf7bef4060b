package br.central.anexos;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the files are kept. Takes part in the caller's transaction if it can. */
interface Armazenamento {

    /** Keeps the bytes up to the end of the stream and answers the key that finds them. */
    String guardar(InputStream conteudo) throws IOException;

    /** The bytes kept under the key; the caller closes the stream. */
    InputStream abrir(String chave);

    /** Destroys the bytes kept under the key. */
    void apagar(String chave);
}
