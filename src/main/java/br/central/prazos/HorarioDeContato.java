package br.central.prazos;

import br.central.prazos.calendario.DiasUteis;
import br.central.prazos.calendario.Expediente;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When clients may be called, in the operator's time zone: in the windows of business days and in those of Saturdays;
 * not on Sundays and holidays.
 */
@Component
public class HorarioDeContato {

    /** For no window at all. */
    public static final String NUNCA = "nunca";

    private static final int DIAS_PROCURADOS = 400;

    private final DiasUteis calendario;
    private final ZoneId fuso;

    HorarioDeContato(DiasUteis calendario, Clock relogio) {
        this.calendario = calendario;
        this.fuso = relogio.getZone();
    }

    /** Windows like {@code 08:00-12:00, 14:00-18:00}; {@code nunca} for none. */
    public record Janelas(String diasUteis, String sabados) {

        /** @throws IllegalArgumentException when they are not such windows, or there is none on business days */
        public Janelas {
            if (expediente(diasUteis).isEmpty()) {
                throw new IllegalArgumentException("Nos dias úteis há ao menos uma janela para ligar.");
            }
            expediente(sabados);
        }

        private static Optional<Expediente> expediente(String janelas) {
            if (janelas == null || janelas.strip().equalsIgnoreCase(NUNCA)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Expediente.de(
                        Arrays.stream(janelas.split(",")).map(String::strip).toList()));
            } catch (DateTimeException invalida) {
                throw new IllegalArgumentException("Janela deve ser como 08:00-18:00: " + janelas, invalida);
            }
        }
    }

    /** The moment itself when it is inside a window, else the beginning of the next one. */
    public Instant proximo(Instant aPartirDe, Janelas janelas) {
        LocalDate hoje = aPartirDe.atZone(fuso).toLocalDate();
        return hoje.datesUntil(hoje.plusDays(DIAS_PROCURADOS))
                .flatMap(dia -> periodos(dia, janelas).stream())
                .filter(periodo -> periodo.fim().isAfter(aPartirDe))
                .findFirst()
                .map(periodo -> periodo.inicio().isAfter(aPartirDe) ? periodo.inicio() : aPartirDe)
                .orElse(aPartirDe);
    }

    private List<Expediente.Periodo> periodos(LocalDate dia, Janelas janelas) {
        Optional<Expediente> doDia;
        if (calendario.ehUtil(dia)) {
            doDia = Janelas.expediente(janelas.diasUteis());
        } else if (dia.getDayOfWeek() == DayOfWeek.SATURDAY && !calendario.ehFeriado(dia)) {
            doDia = Janelas.expediente(janelas.sabados());
        } else {
            doDia = Optional.empty();
        }
        return doDia.map(expediente -> expediente.em(dia, fuso)).orElse(List.of());
    }
}
