package br.central.comunicacao.entrada;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A message on disk for as long as it is looked at, readable by this process's user alone. */
final class MensagemEmDisco implements AutoCloseable {

    private final Path caminho;

    MensagemEmDisco() throws IOException {
        caminho = Files.createTempFile("central-email-", ".tmp");
    }

    static MensagemEmDisco de(InputStream bytes) throws IOException {
        MensagemEmDisco nova = new MensagemEmDisco();
        try (OutputStream saida = nova.gravar()) {
            bytes.transferTo(saida);
            return nova;
        } catch (IOException | RuntimeException falha) {
            nova.close();
            throw falha;
        }
    }

    OutputStream gravar() throws IOException {
        return Files.newOutputStream(caminho);
    }

    Path caminho() {
        return caminho;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(caminho);
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }
}
