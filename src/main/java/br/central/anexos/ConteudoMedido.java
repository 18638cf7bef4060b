package br.central.anexos;

import br.central.comum.Recusa;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.util.unit.DataSize;

/** Counts and digests what is read through it, and stops at the limit. */
final class ConteudoMedido extends FilterInputStream {

    private final DataSize maximo;
    private final MessageDigest sha256 = DigestUtils.getSha256Digest();
    private long tamanho;

    ConteudoMedido(InputStream conteudo, DataSize maximo) {
        super(conteudo);
        this.maximo = maximo;
    }

    @Override
    public int read() throws IOException {
        byte[] um = new byte[1];
        return read(um, 0, 1) < 0 ? -1 : um[0] & 0xff;
    }

    @Override
    public int read(byte[] destino, int inicio, int quantos) throws IOException {
        int lidos = super.read(destino, inicio, quantos);
        if (lidos > 0) {
            sha256.update(destino, inicio, lidos);
            tamanho += lidos;
        }
        if (tamanho > maximo.toBytes()) {
            throw new Recusa.GrandeDemais("arquivo", "O arquivo passa do tamanho máximo de " + legivel(maximo) + ".");
        }
        return lidos;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long tamanho() {
        return tamanho;
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static String legivel(DataSize tamanho) {
        if (tamanho.toMegabytes() > 0) {
            return tamanho.toMegabytes() + " MB";
        }
        return tamanho.toKilobytes() > 0 ? tamanho.toKilobytes() + " KB" : tamanho.toBytes() + " bytes";
    }
}
