package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Part of a timeline, the newest first. */
@Schema(name = "Historico")
public record PaginaDoHistorico(
        List<LinhaDoHistorico> linhas,

        @Schema(description = "Há linhas mais antigas: peça as de antes da última destas.")
        boolean haMais) {}
