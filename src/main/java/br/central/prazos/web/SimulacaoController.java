package br.central.prazos.web;

import br.central.comum.Recusa;
import br.central.prazos.Simulador;
import br.central.prazos.TabelaComDefeito;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/prazos")
@Tag(name = "Prazos", description = "Prazos legais e internos, derivados das tabelas de decisão")
class SimulacaoController {

    private static final Instant PRIMEIRO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant ULTIMO = Instant.parse("2100-01-01T00:00:00Z");

    private final Simulador simulador;
    private final Clock relogio;

    SimulacaoController(Simulador simulador, Clock relogio) {
        this.simulador = simulador;
        this.relogio = relogio;
    }

    @PostMapping("/simulacao")
    @Operation(
            summary = "Simula os prazos e os grupos de uma demanda",
            description = "Avalia as tabelas publicadas, na versão mais nova, e não grava nada.")
    @ApiResponse(responseCode = "200", description = "Os prazos, o vinculante, os grupos e a tabela que decidiu")
    @ApiResponse(responseCode = "400", description = "JSON malformado ou valor fora da lista")
    @ApiResponse(responseCode = "422", description = "Campo a corrigir, ou tabela publicada com defeito")
    Simulacao simular(@Valid @RequestBody PedidoDeSimulacao pedido) {
        Instant abertoEm = abertura(pedido);
        try {
            return Simulacao.de(
                    simulador.simular(pedido.fatos(simulador), abertoEm, simulador.emVigor()), relogio.getZone());
        } catch (TabelaComDefeito defeito) {
            throw new Recusa.RegraNaoAtendida(defeito.getMessage());
        }
    }

    private Instant abertura(PedidoDeSimulacao pedido) {
        Instant abertoEm = pedido.abertoEm() == null ? relogio.instant() : pedido.abertoEm();
        if (abertoEm.isBefore(PRIMEIRO) || !abertoEm.isBefore(ULTIMO)) {
            throw Recusa.RegraNaoAtendida.campo("abertoEm", "Informe uma data entre 2000 e 2099.");
        }
        return abertoEm;
    }
}
