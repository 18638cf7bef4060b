package br.central.clientes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** The whole registration of a client as it shall be; {@code null} flags and blocks leave theirs as they are. */
@Schema(description = "Cadastro completo do cliente: campos ausentes ficam vazios; marcas e blocos ausentes não mudam.")
public record AlteracaoCliente(
        @Schema(
                description = "Versão lida; se outra pessoa alterou depois, a alteração é recusada (409).",
                example = "0")
        Integer versao,

        @JsonUnwrapped DadosCadastrais dados,
        Boolean ativo,
        Boolean bloqueado,
        NovoBeneficiario beneficiario,
        NovoPrestador prestador) {}
