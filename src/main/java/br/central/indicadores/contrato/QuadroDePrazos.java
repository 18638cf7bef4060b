package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** All open work at a moment. Each dimension adds up to the total; its lines have what is most overdue first. */
@Schema(description = "O trabalho em aberto e a situação dos seus prazos.")
public record QuadroDePrazos(
        OffsetDateTime apuradoEm,

        @Schema(
                description = "O que espera por alguém: cada demanda, consolidação e reclamação, e cada atendimento que"
                        + " não está com os grupos.")
        ContagemDeTrabalho total,

        @Schema(description = "Atendimentos em aberto, inclusive os que estão com os grupos.")
        ContagemDeTrabalho atendimentos,

        Map<Dimensao, List<LinhaDoQuadro>> porDimensao,
        IdadeDoTrabalho idade) {}
