package br.central.comum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. Pages are counted from 0; {@code total} counts all items of the list, unless {@code totalMinimo}
 * says that the counting stopped there.
 */
public record Pagina<T>(
        List<T> itens,
        long total,
        int pagina,
        int tamanho,

        @Schema(description = "Só quando verdadeiro: há mais do que total, a contagem parou ali.")
        Boolean totalMinimo) {

    public static final int TAMANHO_MAXIMO = 200;

    public Pagina(List<T> itens, long total, int pagina, int tamanho) {
        this(itens, total, pagina, tamanho, null);
    }

    /** A list of which only the first {@code maximo} are counted. */
    public static <T> Pagina<T> contadaAte(long maximo, List<T> itens, long contados, int pagina, int tamanho) {
        return contados > maximo
                ? new Pagina<>(itens, maximo, pagina, tamanho, true)
                : new Pagina<>(itens, contados, pagina, tamanho);
    }

    public <R> Pagina<R> map(Function<T, R> conversao) {
        return new Pagina<>(itens.stream().map(conversao).toList(), total, pagina, tamanho, totalMinimo);
    }
}
