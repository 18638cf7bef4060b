package br.central.anexos.exame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Bytes on disk for as long as they are looked at, readable by this process's user alone. */
public final class ArquivoTemporario implements AutoCloseable {

    /** Of all processes; this one's go on with its number. */
    static final String DE_TODOS = "central-anexo-";

    static final String PREFIXO = DE_TODOS + ProcessHandle.current().pid() + "-";

    private final Path caminho;

    private ArquivoTemporario(Path caminho) {
        this.caminho = caminho;
    }

    /** Reads the stream to its end and does not close it. */
    public static ArquivoTemporario de(InputStream bytes) throws IOException {
        ArquivoTemporario novo = new ArquivoTemporario(Files.createTempFile(PREFIXO, ".tmp"));
        try {
            Files.copy(bytes, novo.caminho, StandardCopyOption.REPLACE_EXISTING);
            return novo;
        } catch (IOException | RuntimeException falha) {
            novo.close();
            throw falha;
        }
    }

    public Path caminho() {
        return caminho;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(caminho);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
