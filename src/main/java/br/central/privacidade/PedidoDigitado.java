package br.central.privacidade;

import br.central.comum.Recusa;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The fields of a request as its form has them. */
final class PedidoDigitado {

    private PedidoDigitado() {}

    static TipoDePedido tipo(String escrito) {
        return Arrays.stream(TipoDePedido.values())
                .filter(um -> um.name().equals(escrito))
                .findFirst()
                .orElse(null);
    }

    /** What is no version is of no request: refused as decided by somebody else. */
    static Integer versao(String escrito) {
        return escrito != null && escrito.matches("[0-9]{1,9}") ? Integer.valueOf(escrito) : Integer.valueOf(-1);
    }

    static LocalDate dia(String escrito) {
        try {
            return escrito == null || escrito.isBlank() ? null : LocalDate.parse(escrito);
        } catch (DateTimeParseException naoEDia) {
            throw Recusa.RegraNaoAtendida.campo("recebidoEm", "Informe um dia, como 31/12/2026.");
        }
    }
}
