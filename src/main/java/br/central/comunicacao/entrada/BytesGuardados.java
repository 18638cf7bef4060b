package br.central.comunicacao.entrada;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a message piece by piece and holds no connection between the pieces, however slow the reader. */
final class BytesGuardados extends InputStream {

    private final JdbcClient banco;
    private final long email;
    private byte[] atual = {};
    private int posicao;
    private int ordem;

    BytesGuardados(JdbcClient banco, long email) {
        this.banco = banco;
        this.email = email;
    }

    @Override
    public int read() {
        return temMais() ? atual[posicao++] & 0xff : -1;
    }

    @Override
    public int read(byte[] destino, int inicio, int quantos) {
        if (quantos == 0) {
            return 0;
        }
        if (!temMais()) {
            return -1;
        }
        int lidos = Math.min(quantos, atual.length - posicao);
        System.arraycopy(atual, posicao, destino, inicio, lidos);
        posicao += lidos;
        return lidos;
    }

    private boolean temMais() {
        if (posicao < atual.length) {
            return true;
        }
        var proximo = banco.sql("select bytes from email_recebido_bytes where email_id = :email and ordem = :ordem")
                .param("email", email)
                .param("ordem", ordem)
                .query((linha, numero) -> linha.getBytes("bytes"))
                .optional();
        if (proximo.isEmpty()) {
            return false;
        }
        atual = proximo.get();
        posicao = 0;
        ordem++;
        return true;
    }
}
