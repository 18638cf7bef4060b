package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

public record EscolhaDeClassificacao(
        @Schema(example = "financeiro/boleto/segunda-via") @NotBlank(message = "Escolha a classificação.")
        String classificacao,

        @Schema(description = "Código do motivo da ocorrência.")
        String motivo,

        @Schema(
                description = "A classificação que se via ao escolher, ou `nenhuma`. Se outra pessoa a mudou depois"
                        + " disso, a resposta é 409 com as duas.",
                example = "nenhuma")
        String vista) {

    /** In {@code vista}: it was not classified yet. */
    public static final String NENHUMA = "nenhuma";

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public EscolhaDeClassificacao(String classificacao, String motivo) {
        this(classificacao, motivo, null);
    }

    /** Whether the one seen was kept, although by now there is another: that was no choice. */
    public boolean soManteve(String gravada) {
        return classificacao.equals(vista) && !classificacao.equals(gravada);
    }
}
