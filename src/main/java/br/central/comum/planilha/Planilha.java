package br.central.comum.planilha;

import java.io.Closeable;
import java.util.List;

/**
 * A table that is written as its rows come, in little memory however many they are. A cell is a text, a number, a day, a
 * moment (shown in the zone it comes in), a truth, or {@code null} for nothing.
 */
public interface Planilha extends Closeable {

    void linha(List<?> celulas);
}
