package br.central.prazos;

import br.central.prazos.calendario.Unidade;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The sentences that tell a person why a deadline is what it is: how much, by which norm, from when, met by what. */
final class Explicacao {

    private static final DateTimeFormatter QUANDO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private Explicacao() {}

    static String de(Clausula clausula, Inicios inicios, ZoneId fuso) {
        String contagem = inicios.de(clausula)
                .map(desde -> contagem(clausula, desde, inicios, fuso))
                .orElseGet(() -> "ainda não começou: conta-se depois d"
                        + clausula.inicio().descricao());
        return "%s (%s), %s. Cumpre-se %s."
                .formatted(
                        quanto(clausula),
                        clausula.baseLegal(),
                        contagem,
                        clausula.cumprimento().descricao());
    }

    /** How much, out of such a sentence; all of it when it is none. */
    static String quanto(String explicacao) {
        return explicacao.split(" \\(", 2)[0].replaceFirst("^Prazo (de )?", "");
    }

    private static String quanto(Clausula clausula) {
        if (clausula.unidade() != Unidade.IMEDIATO) {
            return "Prazo de " + clausula.unidade().porExtenso(clausula.quantidade());
        }
        return clausula.quantidade() == 0
                ? "Prazo imediato"
                : "Prazo imediato, com tolerância de " + Unidade.MINUTOS.porExtenso(clausula.quantidade());
    }

    private static String contagem(Clausula clausula, Instant desde, Inicios inicios, ZoneId fuso) {
        Inicio inicio = clausula.inicio();
        boolean registrado = inicios.registrado(inicio);
        return "contado d%s em %s%s%s"
                .formatted(
                        registrado ? inicio.descricao() : Inicio.REGISTRO.descricao(),
                        QUANDO.format(desde.atZone(fuso)),
                        clausula.unidade().emDias() ? ", sem incluir esse dia" : "",
                        registrado ? "" : ", até que se anote " + inicio.descricao());
    }
}
