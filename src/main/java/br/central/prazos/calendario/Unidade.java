package br.central.prazos.calendario;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units in which the decision table gives a deadline; the table writes them in lower case. */
public enum Unidade {
    MINUTOS("minutos", "minuto", "minutos"),
    HORAS("horas", "hora", "horas"),
    HORAS_UTEIS("horas_uteis", "hora útil", "horas úteis"),
    DIAS_UTEIS("dias_uteis", "dia útil", "dias úteis"),
    DIAS_CORRIDOS("dias_corridos", "dia corrido", "dias corridos"),
    /** Due within the contact; its quantity is the tolerance, in minutes. */
    IMEDIATO("imediato", "imediato", "imediato");

    private final String codigo;
    private final String singular;
    private final String plural;

    Unidade(String codigo, String singular, String plural) {
        this.codigo = codigo;
        this.singular = singular;
        this.plural = plural;
    }

    public static Optional<Unidade> de(String codigo) {
        return Arrays.stream(values())
                .filter(unidade -> unidade.codigo.equals(codigo))
                .findFirst();
    }

    public static String codigos() {
        return Arrays.stream(values()).map(unidade -> unidade.codigo).collect(Collectors.joining(", "));
    }

    public String codigo() {
        return codigo;
    }

    /** As it is offered to be chosen. */
    public String nome() {
        return this == IMEDIATO ? "minutos de tolerância (imediato)" : plural;
    }

    /** Days leave out the day of the registration and end with the due day. */
    public boolean emDias() {
        return this == DIAS_UTEIS || this == DIAS_CORRIDOS;
    }

    public String porExtenso(int quantidade) {
        return this == IMEDIATO ? singular : quantidade + " " + (quantidade == 1 ? singular : plural);
    }
}
