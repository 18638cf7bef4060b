package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What the client said in the satisfaction survey (S4.5). */
public record NovaAvaliacao(
        @NotNull(message = "Informe a nota.")
        @Min(value = 1, message = "A nota vai de 1 a 5.")
        @Max(value = 5, message = "A nota vai de 1 a 5.")
        @Schema(example = "5")
        Integer nota,

        @Size(max = 2_000, message = "O comentário vai até 2.000 caracteres.")
        String comentario,

        @Schema(
                description =
                        "Por código, o que se respondeu às perguntas do formulário de pesquisa em uso para o tipo de"
                                + " cliente. Sem mandá-las, registra-se só a nota.",
                example = "{\"rapidez\": \"Sim\"}")
        Map<String, Object> respostas) {

    /** The score and no more, as who answers in a conversation gives it. */
    public static NovaAvaliacao so(int nota, String comentario) {
        return new NovaAvaliacao(nota, comentario, null);
    }
}
