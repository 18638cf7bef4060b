package br.central.seguranca.trilha;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The search as it was typed into the page: what cannot be read is told beside its field, and stays typed. */
record PedidoDaTrilha(String de, String ate, String quem, String ato, String desfecho, String alvo, String antes) {

    static final int LINHAS = 100;

    /** @throws Recusa.RegraNaoAtendida naming the field */
    FiltroDaTrilha filtro(Clock relogio) {
        return FiltroDaTrilha.nosDias(
                dia("de", de).orElse(null),
                dia("ate", ate).orElse(null),
                texto(quem).orElse(null),
                um("ato", ato, AtoVigiado.values()).orElse(null),
                texto(alvo).orElse(null),
                um("desfecho", desfecho, Desfecho.values()).orElse(null),
                texto(antes).map(PedidoDaTrilha::numero).orElse(null),
                LINHAS,
                relogio);
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
