package br.central.contatosativos;

import br.central.clientes.ReferenciaCliente;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** A call to be made: to a client, to a number, or to a client at that number. */
public record ProgramacaoDeContato(
        @Schema(description = "A quem ligar; dispensável quando se informa o telefone.")
        ReferenciaCliente cliente,

        @Schema(example = "Pesquisa de satisfação com nota baixa")
        @NotBlank(message = "Informe o assunto.")
        @Size(max = 200, message = "O assunto vai até 200 caracteres.")
        String assunto,

        @Schema(description = "Tópico do script de atendimento.")
        @Size(max = 60, message = "O script vai até 60 caracteres.")
        String script,

        @Schema(
                description = "Para que número ligar, se não for o do cadastro. Só dígitos e pontuação.",
                example = "(11) 98765-4321")
        @Pattern(
                regexp = "|\\+?[0-9 ().-]{3,24}",
                message = "O telefone tem só dígitos e pontuação, até 24 caracteres.")
        String telefone,

        @Schema(description = "Quando ligar; sem isso, já.") OffsetDateTime quando,

        @Schema(description = "Nas palavras do cliente.", example = "de manhã, até 11 h")
        @Size(max = 60, message = "O melhor horário vai até 60 caracteres.")
        String melhorHorario) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ProgramacaoDeContato(ReferenciaCliente cliente, String assunto, String script) {
        this(cliente, assunto, script, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ProgramacaoDeContato(ReferenciaCliente cliente, String assunto, String script, String telefone) {
        this(cliente, assunto, script, telefone, null, null);
    }
}
