package br.central.privacidade;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a person asked for about the own data. */
record NovoPedido(
        @NotNull(message = "Escolha o que foi pedido.") TipoDePedido tipo,

        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String texto,

        @Schema(description = "Sem ele, hoje.") LocalDate recebidoEm) {}
