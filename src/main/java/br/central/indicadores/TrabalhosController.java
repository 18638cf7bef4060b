package br.central.indicadores;

import br.central.comum.Pagina;
import br.central.indicadores.contrato.ContagemDoElemento;
import br.central.indicadores.contrato.FluxoDiario;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.indicadores.contrato.PedidoDeTrabalho;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.indicadores.contrato.TrabalhoNaLista;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/indicadores")
@Tag(name = "Indicadores", description = "Como estão os prazos. Exige VER_INDICADORES.")
class TrabalhosController {

    private final Trabalhos trabalhos;
    private final Clock relogio;

    TrabalhosController(Trabalhos trabalhos, Clock relogio) {
        this.trabalhos = trabalhos;
        this.relogio = relogio;
    }

    @GetMapping("/quadro")
    @Operation(
            summary = "O trabalho em aberto, por estado do prazo e por dimensão",
            description = "Conta como está agora. O período é o da abertura.")
    QuadroDePrazos quadro(@ParameterObject PedidoDeTrabalho pedido) {
        return trabalhos.quadro(pedido.filtro(relogio.getZone()));
    }

    @GetMapping("/trabalhos")
    @Operation(
            summary = "Lista o trabalho em aberto",
            description = "O período é o da abertura. O que está com os grupos só se lista se a etapa COM_OS_GRUPOS for"
                    + " pedida: espera pelas demandas, que são listadas. Sem dados do cliente e sem textos.")
    Pagina<TrabalhoNaLista> trabalhos(
            @ParameterObject PedidoDeTrabalho pedido,
            @Parameter(
                            description =
                                    "prazo, abertura, prioridade, grupo ou responsavel; com - na frente, do último"
                                            + " ao primeiro. Se ausente, o que vence primeiro.",
                            example = "prazo")
                    @RequestParam(required = false)
                    String ordem,
            @Parameter(description = "Contada de 0.", schema = @Schema(type = "integer", defaultValue = "0"))
                    @RequestParam(required = false)
                    String pagina,
            @Parameter(
                            description = "Até 200.",
                            schema = @Schema(type = "integer", defaultValue = "20", minimum = "1", maximum = "200"))
                    @RequestParam(required = false)
                    String tamanho) {
        return trabalhos.listar(
                pedido.filtro(relogio.getZone()),
                OrdemDeTrabalho.ler(ordem),
                PedidoDeTrabalho.numeroDaPagina(pagina),
                PedidoDeTrabalho.tamanhoDaPagina(tamanho));
    }

    @GetMapping("/fluxo")
    @Operation(
            summary = "Atendimentos abertos e encerrados por dia",
            description = "No período, de até 366 dias; se ausente, os últimos 30. Etapa, estado e cancelados não"
                    + " contam.")
    FluxoDiario fluxo(@ParameterObject PedidoDeTrabalho pedido) {
        return trabalhos.fluxo(pedido.filtroSemPeriodo(), pedido.periodo(relogio.getZone()));
    }

    @GetMapping("/elementos")
    @Operation(summary = "O trabalho em aberto em cada elemento de um modelo de processo")
    List<ContagemDoElemento> elementos(@Parameter(example = "solicitacao") @RequestParam String processo) {
        return trabalhos.porElemento(processo);
    }
}
