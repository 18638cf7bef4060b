package br.central.atendimento;

import br.central.atendimento.dominio.Contato;
import br.central.comunicacao.EnderecoDeEmail;
import br.central.comunicacao.Enderecos;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The person to talk to, when it is not the client as registered. */
@Schema(name = "Contato", description = "Pessoa para contato.")
public record ContatoInformado(
        @Schema(example = "João de Souza") @Size(max = 120) String nome,
        @Schema(example = "(11) 98765-4321") @Size(max = 40) String telefone,

        @Schema(example = "joao@example.com") @EnderecoDeEmail
        String email) {

    Contato lido() {
        return new Contato(
                nome, telefone, email == null || email.isBlank() ? null : Enderecos.email("contato.email", email));
    }
}
