package br.central.atendimento.contrato;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoTelefone;
import br.central.comum.Origem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who asks about a plan, how to reach them, and what they want. */
@ComoFalar
@Schema(description = "Interessado em contratar, sem CPF: basta o nome e um telefone ou e-mail.")
public record NovoInteressado(
        @Schema(description = "Por onde chegou, ao abrir; se ausente, TELEFONE.")
        Origem origem,

        @Schema(example = "Carlos Eduardo Lima") @NotBlank(message = "Informe o nome.") @Size(max = 200)
        String nome,

        @Schema(example = "(11) 98765-4321") String telefone,
        @Schema(example = "carlos@exemplo.com.br") String email,
        @Schema(example = "Campinas") String cidade,
        @Schema(example = "SP") String uf,

        @Schema(example = "Plano para casal com um filho, com obstetrícia.")
        @NotBlank(message = "Escreva no que a pessoa se interessou.")
        @Size(max = 4_000, message = "O interesse vai até 4.000 caracteres.")
        String interesse,

        @Schema(
                description = "Como nos conheceu: código de uma classificação de divulgação em vigor.",
                example = "indicacao")
        String divulgacao) {

    public Origem porOnde() {
        return origem == null ? Origem.TELEFONE : origem;
    }

    public NovoCliente cadastro() {
        DadosCadastrais dados = DadosCadastrais.pf(nome, null).comEmail(email).comEndereco(null, cidade, uf);
        boolean semNumero = telefone == null || telefone.isBlank();
        return NovoCliente.interessado(dados, semNumero ? List.of() : List.of(new NovoTelefone(telefone)));
    }

    /** Without the name and how to reach it, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "NovoInteressado[" + origem + "]";
    }
}
