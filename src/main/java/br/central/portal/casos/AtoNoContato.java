package br.central.portal.casos;

import java.util.Arrays;
import java.util.Locale;

/** What is done to a case, by the name it has in the address. */
enum AtoNoContato {
    COMPLEMENTAR("Mensagem enviada."),
    REITERAR("Pedido reiterado."),
    RECLAMAR("Reclamação registrada na ouvidoria."),
    REANALISE("Pedido de reanálise registrado na ouvidoria."),
    REINICIAR("Atendimento reiniciado."),
    CANCELAR("Atendimento cancelado."),
    AVALIAR("Obrigado pela avaliação.");

    private final String feito;

    AtoNoContato(String feito) {
        this.feito = feito;
    }

    String nome() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said once it is done; {@code null} of what is no act. */
    static String feito(String nome) {
        return Arrays.stream(values())
                .filter(um -> um.nome().equals(nome))
                .map(um -> um.feito)
                .findFirst()
                .orElse(null);
    }
}
