package br.central.anexos;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file piece by piece and holds no connection between the pieces, however slow the reader. */
final class ConteudoEmPedacos extends InputStream {

    private final IntFunction<Optional<byte[]>> pedacos;
    private byte[] atual = {};
    private int posicao;
    private int ordem;

    ConteudoEmPedacos(IntFunction<Optional<byte[]>> pedacos) {
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
