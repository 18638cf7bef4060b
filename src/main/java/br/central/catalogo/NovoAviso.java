package br.central.catalogo;

import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A notice to publish; from now on if {@code inicio} is not told, for good if {@code fim} is not. */
public record NovoAviso(
        @Schema(example = "OCORRENCIA") AvisoView.Tipo tipo,
        @Schema(example = "Portal em manutenção") String titulo,

        @Schema(example = "O portal volta às 14h; registre as segundas vias como solicitação.")
        String texto,

        Instant inicio,
        Instant fim) {

    private static final String ANOS = "Informe uma data entre 2000 e 2099.";
    private static final Instant PRIMEIRO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant ULTIMO = Instant.parse("2100-01-01T00:00:00Z");

    List<Recusa.Erro> erros(Instant comeco) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (tipo == null) {
            erros.add(new Recusa.Erro("tipo", "Informe o tipo: AVISO, OCORRENCIA ou EVENTO."));
        }
        if (titulo == null || titulo.isBlank() || titulo.length() > 160) {
            erros.add(new Recusa.Erro("titulo", "Informe o título, com até 160 caracteres."));
        }
        if (texto == null || texto.isBlank() || texto.length() > 4000) {
            erros.add(new Recusa.Erro("texto", "Informe o texto, com até 4000 caracteres."));
        }
        if (foraDosAnos(comeco)) {
            erros.add(new Recusa.Erro("inicio", ANOS));
        }
        if (fim != null && foraDosAnos(fim)) {
            erros.add(new Recusa.Erro("fim", ANOS));
        }
        if (fim != null && !fim.isAfter(comeco)) {
            erros.add(new Recusa.Erro("fim", "O fim deve ser depois do início."));
        }
        return erros;
    }

    /** What a database keeps as a moment, and somebody may have meant. */
    private static boolean foraDosAnos(Instant quando) {
        return quando.isBefore(PRIMEIRO) || !quando.isBefore(ULTIMO);
    }
}
