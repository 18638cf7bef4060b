package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The form of a kind of solicitação; {@code classificacao} is the path it was written for, or {@code padrao}. */
@Schema(name = "Formulario")
public record FormularioView(
        @Schema(example = "financeiro/boleto") String classificacao,
        @Schema(example = "Boleto") String titulo,
        @Schema(description = "Orientação ao operador") String orientacao,
        List<CampoView> campos) {}
