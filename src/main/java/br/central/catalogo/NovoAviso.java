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
        if (fim != null && !fim.isAfter(comeco)) {
            erros.add(new Recusa.Erro("fim", "O fim deve ser depois do início."));
        }
        return erros;
    }
}
