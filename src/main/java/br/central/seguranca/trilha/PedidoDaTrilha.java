package br.central.seguranca.trilha;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The search as it was typed into the page: what cannot be read is told beside its field, and stays typed. */
record PedidoDaTrilha(String de, String ate, String quem, String ato, String desfecho, String alvo, String antes) {

    static final int DIAS = 7;
    static final int LINHAS = 100;

    /** Of the calendar of the operator; without dates, the last seven days. */
    FiltroDaTrilha filtro(Clock relogio) {
        ZoneId fuso = relogio.getZone();
        LocalDate fim = dia("ate", ate).orElseGet(() -> LocalDate.now(relogio));
        LocalDate inicio = dia("de", de).orElseGet(() -> fim.minusDays(DIAS));
        return new FiltroDaTrilha(
                inicio.atStartOfDay(fuso).toInstant(),
                fim.plusDays(1).atStartOfDay(fuso).toInstant(),
                texto(quem).orElse(null),
                um("ato", ato, AtoVigiado.values()).orElse(null),
                texto(alvo).orElse(null),
                um("desfecho", desfecho, Desfecho.values()).orElse(null),
                texto(antes).map(PedidoDaTrilha::numero).orElse(null),
                LINHAS);
    }

    private static Optional<LocalDate> dia(String campo, String escrito) {
        try {
            return texto(escrito).map(LocalDate::parse);
        } catch (DateTimeParseException naoEDia) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Informe um dia, como 31/12/2026.");
        }
    }

    private static <E extends Enum<E>> Optional<E> um(String campo, String escrito, E[] valores) {
        return texto(escrito)
                .map(nome -> Arrays.stream(valores)
                        .filter(valor -> valor.name().equals(nome))
                        .findFirst()
                        .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(campo, "Escolha um da lista.")));
    }

    private static Long numero(String escrito) {
        try {
            return Long.valueOf(escrito);
        } catch (NumberFormatException naoENumero) {
            throw Recusa.RegraNaoAtendida.campo("antes", "Não há linha com esse número.");
        }
    }

    private static Optional<String> texto(String escrito) {
        return Optional.ofNullable(escrito).map(String::strip).filter(semEspacos -> !semEspacos.isEmpty());
    }
}
