package br.central.atendimento;

import br.central.atendimento.dominio.Contato;
import br.central.comum.NumeroDaLinha;
import br.central.comum.TextoVisto;
import br.central.comunicacao.EnderecoDeEmail;
import br.central.comunicacao.Enderecos;
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

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when nobody can be called or written to there */
    Contato lido() {
        return new Contato(
                nome,
                NumeroDaLinha.ler(telefone) == null ? null : telefone.strip(),
                TextoVisto.vazio(email) ? null : Enderecos.email("email", email),
                melhorHorario);
    }
}
