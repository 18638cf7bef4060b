package br.central.atendimento.contrato;

import br.central.comunicacao.EnderecoDeEmail;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The person to talk to, when it is not the client as registered. */
@Schema(name = "Contato", description = "Pessoa para contato.")
public record ContatoInformado(
        @Schema(example = "João de Souza") @Size(max = 120) String nome,

        @Schema(example = "(11) 98765-4321") @Size(max = 40) @TelefoneDoContato
        String telefone,

        @Schema(example = "joao@example.com") @EnderecoDeEmail
        String email,

        @Schema(description = "Quando ligar, nas palavras do cliente.", example = "de manhã, até 11 h")
        @Size(max = 60, message = "O melhor horário vai até 60 caracteres.")
        String melhorHorario) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ContatoInformado(String nome, String telefone, String email) {
        this(nome, telefone, email, null);
    }
}
