package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** A contract to register. */
@Schema(description = "Contrato a cadastrar.")
public record NovoContrato(
        @Schema(example = "PF-000123") String numero,

        @Schema(description = "Nome do contratante.", example = "João Carlos Pereira")
        String contratante,

        @Schema(example = "PF") TipoContrato tipo,
        @Schema(example = "Essencial Enfermaria") String plano,
        @Schema(description = "Se ausente, REGULAMENTADO.") Regulamentacao regulamentacao,

        @Schema(description = "Dia do vencimento da mensalidade, de 1 a 31.", example = "10")
        Integer vencimentoDia,

        @Schema(description = "Se ausente, ATIVO.") SituacaoContrato situacao) {}
