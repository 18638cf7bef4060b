package br.central.anexos;

import br.central.anexos.exame.ArquivoTemporario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A file that was looked into and may be kept. Its bytes are on disk until it is closed. */
public final class ArquivoRecebido implements AutoCloseable {

    private final ArquivoTemporario arquivo;
    private final String nome;
    private final String tipo;
    private final long tamanho;
    private final String sha256;

    ArquivoRecebido(ArquivoTemporario arquivo, String nome, String tipo, long tamanho, String sha256) {
        this.arquivo = arquivo;
        this.nome = nome;
        this.tipo = tipo;
        this.tamanho = tamanho;
        this.sha256 = sha256;
    }

    String nome() {
        return nome;
    }

    String tipo() {
        return tipo;
    }

    long tamanho() {
        return tamanho;
    }

    String sha256() {
        return sha256;
    }

    InputStream bytes() throws IOException {
        return Files.newInputStream(arquivo.caminho());
    }

    @Override
    public void close() {
        arquivo.close();
    }
}
