package br.central.comum;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** What is kept in pieces, read one after the other without holding a connection between them, however slow the reader. */
public final class BytesEmPedacos extends InputStream {

    private final IntFunction<Optional<byte[]>> pedacos;
    private byte[] atual = {};
    private int posicao;
    private int ordem;

    /** @param pedacos each by its number, from 0 on, until there is none */
    public BytesEmPedacos(IntFunction<Optional<byte[]>> pedacos) {
        this.pedacos = pedacos;
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
        Optional<byte[]> proximo = pedacos.apply(ordem);
        if (proximo.isEmpty()) {
            return false;
        }
        atual = proximo.get();
        posicao = 0;
        ordem++;
        return true;
    }
}
