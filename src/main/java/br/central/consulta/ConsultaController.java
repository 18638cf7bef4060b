package br.central.consulta;

import br.central.comum.Pagina;
import br.central.comum.planilha.FormatoDePlanilha;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Consulta", description = "Localização de atendimentos e últimos contatos.")
class ConsultaController {

    private static final String CSV = "text/csv";

    private final Consultas consultas;
    private final Clock relogio;

    ConsultaController(Consultas consultas, Clock relogio) {
        this.consultas = consultas;
        this.relogio = relogio;
    }

    /** Says nothing of what it produces, so that who accepts anything gets this one and not the spreadsheet. */
    @GetMapping("/api/atendimentos")
    @Operation(
            summary = "Lista atendimentos",
            description = "Os restritos que este usuário não pode abrir não são listados nem contados. Com"
                    + " Accept: text/csv, a lista inteira em planilha (exige EXPORTAR).")
    @ComFiltroDeConsulta
    Pagina<AtendimentoNaLista> listar(@Parameter(hidden = true) PedidoDeConsulta pedido) {
        return consultas.listar(
                pedido.filtro(relogio.getZone()),
                pedido.comoOrdenar(),
                pedido.numeroDaPagina(),
                pedido.tamanhoDaPagina());
    }

    @GetMapping(path = "/api/atendimentos", produces = CSV)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @ComFiltroDeConsulta
    void exportar(@Parameter(hidden = true) PedidoDeConsulta pedido, HttpServletResponse resposta) {
        planilha(pedido, FormatoDePlanilha.CSV, resposta);
    }

    @GetMapping("/api/atendimentos.csv")
    @Operation(
            summary = "A mesma planilha, por endereço",
            description = "Para um link, que não diz o que aceita. Permissão: EXPORTAR.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @ComFiltroDeConsulta
    void emCsv(@Parameter(hidden = true) PedidoDeConsulta pedido, HttpServletResponse resposta) {
        planilha(pedido, FormatoDePlanilha.CSV, resposta);
    }

    @GetMapping("/api/atendimentos.xlsx")
    @Operation(summary = "A mesma lista em planilha do Excel", description = "Permissão: EXPORTAR.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    @ComFiltroDeConsulta
    void emXlsx(@Parameter(hidden = true) PedidoDeConsulta pedido, HttpServletResponse resposta) {
        planilha(pedido, FormatoDePlanilha.XLSX, resposta);
    }

    @GetMapping("/api/clientes/{id}/contatos")
    @Operation(
            summary = "Últimos contatos de um cliente, ou de toda a família",
            description = "Os mais novos primeiro; familiar diz os que são de outra pessoa da família.")
    Pagina<ContatoAnterior> ultimosContatos(
            @PathVariable long id,
            @Parameter(schema = @Schema(implementation = EscopoDeContatos.class))
                    @RequestParam(defaultValue = "BENEFICIARIO")
                    String escopo,
            @RequestParam(required = false) String pagina,
            @RequestParam(required = false) String tamanho) {
        return consultas.ultimosContatos(
                id,
                ParametrosLidos.valor("escopo", escopo, EscopoDeContatos.class),
                PedidoDeConsulta.numeroDaPagina(pagina),
                PedidoDeConsulta.tamanhoDaPagina(tamanho));
    }

    @GetMapping("/api/clientes/{id}/solicitacoes")
    @Operation(
            summary = "Solicitações em aberto de um cliente",
            description = "Até 20, a de prazo mais próximo primeiro.")
    List<SolicitacaoEmAberto> solicitacoesEmAberto(@PathVariable long id) {
        return consultas.solicitacoesEmAberto(id);
    }

    @GetMapping("/api/clientes/{id}/status")
    @Operation(
            summary = "Status que o beneficiário tem e já teve",
            description =
                    "Trazidos pelas situações dos seus atendimentos e solicitações; o mais recente primeiro, até 50.")
    List<StatusNoTempo> statusDoBeneficiario(@PathVariable long id) {
        return consultas.statusDoBeneficiario(id);
    }

    private void planilha(PedidoDeConsulta pedido, FormatoDePlanilha formato, HttpServletResponse resposta) {
        consultas.exportar(
                pedido.filtro(relogio.getZone()),
                pedido.comoOrdenar(),
                formato,
                () -> formato.responder(resposta, "atendimentos", LocalDate.now(relogio)));
    }
}
