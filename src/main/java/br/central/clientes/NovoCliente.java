package br.central.clientes;

import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
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
        @Schema(description = "Só para prestadores.") NovoPrestador prestador,

        @Schema(
                description = "Quem ainda não contratou nada e não disse o CPF: basta o nome e um telefone ou e-mail.",
                example = "false")
        Boolean interessado) {

    public NovoCliente {
        telefones = telefones == null ? List.of() : List.copyOf(telefones);
    }

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public NovoCliente(
            DadosCadastrais dados,
            TipoCliente tipo,
            List<NovoTelefone> telefones,
            NovoBeneficiario beneficiario,
            NovoPrestador prestador) {
        this(dados, tipo, telefones, beneficiario, prestador, null);
    }

    /** Who may become a client (S0.20). */
    public static NovoCliente interessado(DadosCadastrais dados, List<NovoTelefone> telefones) {
        return new NovoCliente(dados, TipoCliente.NAO_CLIENTE, telefones, null, null, true);
    }

    public boolean soInteressado() {
        return Boolean.TRUE.equals(interessado);
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
        return new NovoCliente(dados, tipo, List.of(novos), beneficiario, prestador, interessado);
    }

    public NovoCliente comEmail(String novo) {
        return new NovoCliente(dados.comEmail(novo), tipo, telefones, beneficiario, prestador, interessado);
    }

    public NovoCliente comBeneficiario(NovoBeneficiario novo) {
        return new NovoCliente(dados, tipo, telefones, novo, prestador);
    }

    public NovoCliente comPrestador(NovoPrestador novo) {
        return new NovoCliente(dados, tipo, telefones, beneficiario, novo);
    }
}
