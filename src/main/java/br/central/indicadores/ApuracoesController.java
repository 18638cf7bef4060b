package br.central.indicadores;

import br.central.consulta.ParametrosLidos;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.PedidoDeTrabalho;
import br.central.indicadores.contrato.QuadroDeAtrasos;
import br.central.indicadores.contrato.QuadroDeIndicadores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/indicadores")
@Tag(name = "Indicadores", description = "Como estão os prazos. Exige VER_INDICADORES.")
class ApuracoesController {

    private static final String PERIODO =
            "O período é o da conclusão, de até 366 dias; se ausente, os últimos 30. Estado"
                    + " do prazo não conta. Medido da linha do tempo poucos segundos depois de cada conclusão.";

    private final Apuracoes apuracoes;
    private final Clock relogio;

    ApuracoesController(Apuracoes apuracoes, Clock relogio) {
        this.apuracoes = apuracoes;
        this.relogio = relogio;
    }

    @GetMapping("/apuracao")
    @Operation(summary = "Indicadores do que foi concluído, por dimensão", description = PERIODO)
    QuadroDeIndicadores apuracao(
            @Parameter(description = "Se ausente, CLASSIFICACAO.", schema = @Schema(implementation = Dimensao.class))
                    @RequestParam(required = false)
                    String dimensao,
            @ParameterObject PedidoDeTrabalho pedido) {
        Dimensao escolhida = ParametrosLidos.opcional("dimensao", dimensao, Dimensao.class);
        return apuracoes.porDimensao(
                escolhida == null ? Dimensao.CLASSIFICACAO : escolhida,
                pedido.filtroSemPeriodo(),
                pedido.periodo(relogio.getZone()));
    }

    @GetMapping("/atrasos")
    @Operation(summary = "Onde esteve o tempo do que foi concluído em atraso", description = PERIODO)
    QuadroDeAtrasos atrasos(
            @Parameter(description = "Se ausente, só o total.", schema = @Schema(implementation = Dimensao.class))
                    @RequestParam(required = false)
                    String dimensao,
            @ParameterObject PedidoDeTrabalho pedido) {
        return apuracoes.atrasos(
                ParametrosLidos.opcional("dimensao", dimensao, Dimensao.class),
                pedido.filtroSemPeriodo(),
                pedido.periodo(relogio.getZone()));
    }
}
