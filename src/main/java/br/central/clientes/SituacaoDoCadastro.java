package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** How whoever serves a client has to take the registration. */
public record SituacaoDoCadastro(
        boolean ativo,
        boolean bloqueado,

        @Schema(description = "Dados bloqueados a pedido do titular (LGPD, art. 18, IV).")
        boolean dadosBloqueados,

        @Schema(description = "Ainda não contratou nada, e pode não ter CPF no cadastro.")
        boolean interessado) {}
