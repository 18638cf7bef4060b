package br.central.indicadores;

import br.central.consulta.Periodo;
import br.central.indicadores.contrato.FiltroDeIndicadores;
import br.central.indicadores.contrato.PainelDePrazos;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Indicadores", description = "Como estão os prazos. Exige VER_INDICADORES.")
class IndicadoresController {

    private final Indicadores indicadores;
    private final Clock relogio;

    IndicadoresController(Indicadores indicadores, Clock relogio) {
        this.indicadores = indicadores;
        this.relogio = relogio;
    }

    @GetMapping("/api/indicadores/prazos")
    @Operation(
            summary = "Conta os prazos por estado, grupo, classificação e etapa",
            description = "O que está em aberto conta como está agora; o que foi encerrado, se o foi no período (sem"
                    + " período, os últimos 30 dias). Cancelados não contam.")
    PainelDePrazos prazos(
            @Parameter(description = "Caminho; conta também as que estão abaixo dele.", example = "financeiro")
                    @RequestParam(required = false)
                    String classificacao,
            @Parameter(example = "financeiro") @RequestParam(required = false) String grupo,
            @Parameter(description = "Encerrados a partir deste dia ou instante.", example = "2026-11-01")
                    @RequestParam(required = false)
                    String de,
            @Parameter(description = "Encerrados até este dia (inteiro) ou instante.", example = "2026-11-30")
                    @RequestParam(required = false)
                    String ate) {
        return indicadores.prazos(
                new FiltroDeIndicadores(classificacao, grupo, Periodo.ler(de, ate, relogio.getZone())));
    }
}
