package br.central.comum;

import java.util.List;
import java.util.function.Function;

/** One page of a list. Pages are counted from 0; {@code total} counts all items of the list. */
public record Pagina<T>(List<T> itens, long total, int pagina, int tamanho) {

    public static final int TAMANHO_MAXIMO = 200;

    public <R> Pagina<R> map(Function<T, R> conversao) {
        return new Pagina<>(itens.stream().map(conversao).toList(), total, pagina, tamanho);
    }
}
