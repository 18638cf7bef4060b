package br.central.prazos.web;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Simulador;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

@Schema(description = "Fatos de uma demanda, real ou imaginada")
record PedidoDeSimulacao(
        @Schema(description = "Se omitida, a que o catálogo sugere para a classificação, ou NAO_ASSISTENCIAL")
        Natureza natureza,

        @Schema(description = "Se omitido, o que o catálogo sugere para a classificação, ou GERAL")
        TipoDemanda tipoDemanda,

        @Schema(description = "Caminho de códigos da classificação", example = "financeiro/boleto/segunda-via")
        @NotBlank(message = "Informe a classificação.")
        @Size(max = 300, message = "Use até 300 caracteres.")
        @Pattern(
                regexp = "\\s*|[a-z0-9-]++(?:/[a-z0-9-]++)*+",
                message = "Use o caminho de códigos, como financeiro/boleto/segunda-via.")
        String classificacao,

        @Schema(example = "BENEFICIARIO") @NotNull(message = "Informe o tipo de cliente.")
        TipoCliente tipoCliente,

        @Schema(example = "TELEFONE") @NotNull(message = "Informe a origem.")
        Origem origem,

        @Schema(description = "Se omitido, não é urgente", example = "false")
        Boolean urgente,

        @Schema(description = "Momento do registro; se omitido, agora", example = "2026-11-19T15:30:00-03:00")
        Instant abertoEm) {

    FatosDoPrazo fatos(Simulador simulador) {
        return simulador.fatos(classificacao, tipoCliente, origem, Boolean.TRUE.equals(urgente), natureza, tipoDemanda);
    }
}
