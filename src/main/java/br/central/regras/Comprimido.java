package br.central.regras;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A model, or its rows, as a column keeps it: a table of two thousand rows takes less than a page of them does written out. */
public final class Comprimido {

    private Comprimido() {}

    public static String de(byte[] bytes) {
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(saida)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(saida.toByteArray());
    }

    public static byte[] ler(String guardado) {
        byte[] bytes = Base64.getDecoder().decode(guardado);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
