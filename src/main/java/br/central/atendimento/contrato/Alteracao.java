package br.central.atendimento.contrato;

import br.central.comum.Criticidade;
import br.central.comum.Origem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What changes in the data of an atendimento; what is absent stays as it is, and an empty text empties the field.
 *
 * @param vistos what the user saw in each of the fields before changing it, as {@link ValorVisto#de} gives it; a field that
 *     is not in the map was seen empty. Without the map nothing is compared.
 */
public record Alteracao(
        @Size(max = 200, message = "O título vai até 200 caracteres.")
        String titulo,

        @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
        String descricao,

        Boolean procedente,

        @Size(max = 100, message = "Use até 100 caracteres.")
        String demandadoPor,

        @Size(max = 100, message = "Use até 100 caracteres.")
        String cidade,

        @Size(max = 100, message = "Use até 100 caracteres.")
        String especialidade,

        @Size(max = 200, message = "Use até 200 caracteres.")
        String prestadorLocal,

        @Size(max = 60, message = "Use até 60 caracteres.") String protocoloExterno,
        Criticidade criticidade,

        @Schema(description = "Os prazos são calculados de novo, desde a abertura.")
        Boolean urgente,

        @Schema(description = "Os prazos são calculados de novo, desde a abertura.")
        Origem origem,

        @Schema(
                description = "O que cada campo mostrava a quem o altera. Se outra pessoa o mudou depois disso, a"
                        + " resposta é 409 com as duas versões e nada muda.")
        Map<String, String> vistos) {

    /** Nothing but the title. */
    public static Alteracao doTitulo(String titulo) {
        return new Alteracao(titulo, null, null, null, null, null, null, null, null, null, null, null);
    }
}
