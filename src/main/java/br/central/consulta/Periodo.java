package br.central.consulta;

import br.central.comum.Recusa;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Optional;

/** From an instant, included, to another, excluded; {@code null} is open. */
public record Periodo(Instant de, Instant antesDe) {

    public static final Periodo SEMPRE = new Periodo(null, null);

    private static final int TAMANHO_DE_UM_DIA = 10;

    /** What every database keeps. */
    private static final ValueRange ANOS = ValueRange.of(1, 9_999);

    /**
     * Reads days ({@code 2026-11-21}, whole, in that time zone) or instants with offset, both ends included.
     *
     * @throws Recusa.Malformado when one of them is neither
     * @throws Recusa.RegraNaoAtendida when it ends before it begins
     */
    public static Periodo ler(String de, String ate, ZoneId fuso) {
        Instant inicio = preenchido(de).map(texto -> ler("de", texto, fuso, 0)).orElse(null);
        Instant fim = preenchido(ate).map(texto -> ler("ate", texto, fuso, 1)).orElse(null);
        if (inicio != null && fim != null && !inicio.isBefore(fim)) {
            throw Recusa.RegraNaoAtendida.campo("de", "O início do período é depois do fim.");
        }
        return new Periodo(inicio, fim);
    }

    private static Instant ler(String campo, String texto, ZoneId fuso, int passo) {
        try {
            Instant lido = texto.length() == TAMANHO_DE_UM_DIA
                    ? LocalDate.parse(texto).plusDays(passo).atStartOfDay(fuso).toInstant()
                    : OffsetDateTime.parse(texto)
                            .toInstant()
                            .truncatedTo(ChronoUnit.MICROS)
                            .plus(passo, ChronoUnit.MICROS);
            return ANOS.isValidValue(lido.atZone(fuso).getYear()) ? lido : recusar(campo);
        } catch (DateTimeException e) {
            return recusar(campo);
        }
    }

    private static Instant recusar(String campo) {
        throw ParametrosLidos.malformado(
                campo, "Data não aceita. Use um dia (2026-11-21) ou um instante (2026-11-21T14:30:00-03:00).");
    }

    private static Optional<String> preenchido(String texto) {
        return Optional.ofNullable(texto).map(String::strip).filter(limpo -> !limpo.isEmpty());
    }
}
