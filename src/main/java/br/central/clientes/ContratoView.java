package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** A contract. */
public record ContratoView(
        long id,
        @Schema(example = "PF-000123") String numero,
        @Schema(example = "Maria Aparecida de Souza") String contratante,
        TipoContrato tipo,
        String plano,
        Regulamentacao regulamentacao,

        @Schema(description = "Dia do vencimento da mensalidade.", example = "10")
        int vencimentoDia,

        SituacaoContrato situacao) {}
