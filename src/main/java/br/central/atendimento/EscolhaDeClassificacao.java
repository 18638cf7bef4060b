package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

public record EscolhaDeClassificacao(
        @Schema(example = "financeiro/boleto/segunda-via") @NotBlank(message = "Escolha a classificação.")
        String classificacao,

        @Schema(description = "Código do motivo da ocorrência.")
        String motivo) {}
