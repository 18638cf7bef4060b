package br.central.clientes;

import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A client to register. The kind of client, when not said, follows from the block given. */
@Schema(description = "Cliente a cadastrar: pessoa física (CPF) ou jurídica (CNPJ).")
public record NovoCliente(
        @JsonUnwrapped DadosCadastrais dados,

        @Schema(description = "Se ausente, segue do bloco informado; sem bloco, NAO_CLIENTE.", example = "NAO_CLIENTE")
        @JsonAlias("tipoCliente")
        TipoCliente tipo,

        @Schema(description = "O primeiro é o principal, se nenhum for marcado.")
        List<NovoTelefone> telefones,

        @Schema(description = "Só para beneficiários.") NovoBeneficiario beneficiario,
        @Schema(description = "Só para prestadores.") NovoPrestador prestador) {

    public NovoCliente {
        telefones = telefones == null ? List.of() : List.copyOf(telefones);
    }

    public static NovoCliente de(DadosCadastrais dados) {
        return new NovoCliente(dados, null, List.of(), null, null);
    }

    public static NovoCliente pf(String nome, String cpf) {
        return de(DadosCadastrais.pf(nome, cpf));
    }

    public static NovoCliente pj(String nome, String cnpj) {
        return de(DadosCadastrais.pj(nome, cnpj));
    }

    public NovoCliente comTelefones(NovoTelefone... novos) {
        return new NovoCliente(dados, tipo, List.of(novos), beneficiario, prestador);
    }

    public NovoCliente comEmail(String novo) {
        return new NovoCliente(dados.comEmail(novo), tipo, telefones, beneficiario, prestador);
    }

    public NovoCliente comBeneficiario(NovoBeneficiario novo) {
        return new NovoCliente(dados, tipo, telefones, novo, prestador);
    }

    public NovoCliente comPrestador(NovoPrestador novo) {
        return new NovoCliente(dados, tipo, telefones, beneficiario, novo);
    }
}
