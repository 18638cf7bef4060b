package br.central.contatosativos;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** What came of an outbound call (S4.3); {@code classificacao} is of the demand that was opened. */
public record ResultadoDaLigacao(
        @NotNull(message = "Informe o desfecho.") DesfechoDaLigacao desfecho,

        @Schema(description = "Obrigatório quando se falou com o cliente.")
        @Size(max = 99_900, message = "O texto vai até 99.900 caracteres.")
        String texto,

        @Schema(description = "Da demanda aberta, quando o desfecho é DEMANDA_ABERTA.")
        String classificacao,

        @Schema(description = "Quando ligar de novo, se o cliente pediu outro horário.")
        OffsetDateTime quando,

        @Schema(description = "O número chamado; obrigatório quando está errado.", example = "(11) 98765-4321")
        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ResultadoDaLigacao(DesfechoDaLigacao desfecho, String texto, String classificacao) {
        this(desfecho, texto, classificacao, null, null);
    }
}
