package br.central.canais.conversas;

import br.central.canais.envio.EstadoNoProvedor;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What became of a message that the provider took. */
record EstadoDoProvedor(
        @Schema(description = "O id que o provedor deu à mensagem quando a aceitou.")
        @NotBlank(message = "Informe o id da mensagem.")
        @Size(max = 200, message = "O id vai até 200 caracteres.")
        String id,

        @NotNull(message = "Informe o estado: ENTREGUE, LIDA ou FALHOU.")
        EstadoNoProvedor estado,

        @Schema(description = "Por que não foi entregue.") @Size(max = 300, message = "O erro vai até 300 caracteres.")
        String erro) {}
