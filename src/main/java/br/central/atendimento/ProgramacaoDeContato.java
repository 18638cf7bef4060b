package br.central.atendimento;

import br.central.clientes.ReferenciaCliente;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A call to be made to a client. */
public record ProgramacaoDeContato(
        @NotNull(message = "Informe o cliente.") ReferenciaCliente cliente,

        @Schema(example = "Pesquisa de satisfação com nota baixa")
        @NotBlank(message = "Informe o assunto.")
        @Size(max = 200, message = "O assunto vai até 200 caracteres.")
        String assunto,

        @Schema(description = "Tópico do script de atendimento.") @Size(max = 60)
        String script) {}
