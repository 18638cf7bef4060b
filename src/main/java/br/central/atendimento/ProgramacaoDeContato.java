package br.central.atendimento;

import br.central.clientes.ReferenciaCliente;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A call to be made: to a client, to a number, or to a client at that number. */
public record ProgramacaoDeContato(
        @Schema(description = "A quem ligar; dispensável quando se informa o telefone.")
        ReferenciaCliente cliente,

        @Schema(example = "Pesquisa de satisfação com nota baixa")
        @NotBlank(message = "Informe o assunto.")
        @Size(max = 200, message = "O assunto vai até 200 caracteres.")
        String assunto,

        @Schema(description = "Tópico do script de atendimento.") @Size(max = 60)
        String script,

        @Schema(
                description = "Para que número ligar, se não for o do cadastro. Só dígitos e pontuação.",
                example = "(11) 98765-4321")
        @Pattern(regexp = "\\+?[0-9 ().-]{3,24}", message = "O telefone tem só dígitos e pontuação, até 24 caracteres.")
        String telefone) {

    public ProgramacaoDeContato(ReferenciaCliente cliente, String assunto, String script) {
        this(cliente, assunto, script, null);
    }
}
