package br.central.indicadores;

import br.central.comum.planilha.FormatoDePlanilha;
import br.central.consulta.ParametrosLidos;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.PedidoDeTrabalho;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/indicadores")
@Tag(name = "Indicadores em arquivo", description = "Cada tabela em csv ou xlsx. Exige VER_INDICADORES e EXPORTAR.")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
class ExportacaoController {

    private static final String FORMATO = "{formato:csv|xlsx}";

    private final Exportacoes exportacoes;
    private final Clock relogio;

    ExportacaoController(Exportacoes exportacoes, Clock relogio) {
        this.exportacoes = exportacoes;
        this.relogio = relogio;
    }

    @GetMapping("/trabalhos." + FORMATO)
    @Operation(summary = "Todo o trabalho em aberto que o filtro acha, sem limite de linhas")
    void trabalhos(
            @PathVariable String formato, @ParameterObject PedidoDeTrabalho pedido, HttpServletResponse resposta) {
        exportacoes.trabalhos(
                pedido.filtro(relogio.getZone()), lido(formato), saida(formato, "trabalho-em-aberto", resposta));
    }

    @GetMapping("/quadro." + FORMATO)
    @Operation(summary = "As contagens do quadro, por dimensão")
    void quadro(@PathVariable String formato, @ParameterObject PedidoDeTrabalho pedido, HttpServletResponse resposta) {
        exportacoes.quadro(
                pedido.filtro(relogio.getZone()), lido(formato), saida(formato, "quadro-de-prazos", resposta));
    }

    @GetMapping("/fluxo." + FORMATO)
    @Operation(summary = "Abertos e encerrados por dia")
    void fluxo(@PathVariable String formato, @ParameterObject PedidoDeTrabalho pedido, HttpServletResponse resposta) {
        exportacoes.fluxo(
                pedido.filtroSemPeriodo(),
                pedido.periodo(relogio.getZone()),
                lido(formato),
                saida(formato, "fluxo-diario", resposta));
    }

    @GetMapping("/apuracao." + FORMATO)
    @Operation(summary = "Indicadores do que foi concluído, por dimensão")
    void apuracao(
            @PathVariable String formato,
            @Parameter(schema = @Schema(implementation = Dimensao.class)) @RequestParam(required = false)
                    String dimensao,
            @ParameterObject PedidoDeTrabalho pedido,
            HttpServletResponse resposta) {
        exportacoes.apuracao(
                lida(dimensao),
                pedido.filtroSemPeriodo(),
                pedido.periodo(relogio.getZone()),
                lido(formato),
                saida(formato, "indicadores", resposta));
    }

    @GetMapping("/atrasos." + FORMATO)
    @Operation(summary = "Onde esteve o tempo do que foi concluído em atraso, por dimensão")
    void atrasos(
            @PathVariable String formato,
            @Parameter(schema = @Schema(implementation = Dimensao.class)) @RequestParam(required = false)
                    String dimensao,
            @ParameterObject PedidoDeTrabalho pedido,
            HttpServletResponse resposta) {
        exportacoes.atrasos(
                lida(dimensao),
                pedido.filtroSemPeriodo(),
                pedido.periodo(relogio.getZone()),
                lido(formato),
                saida(formato, "atrasos", resposta));
    }

    @GetMapping("/quadro.pdf")
    @Operation(summary = "O quadro em PDF, com os indicadores dos últimos 30 dias")
    ResponseEntity<byte[]> quadroEmPdf(@ParameterObject PedidoDeTrabalho pedido) {
        String nome = "quadro-de-prazos-" + LocalDate.now(relogio) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nome).build().toString())
                .body(exportacoes.quadroEmPdf(pedido.filtro(relogio.getZone())));
    }

    private static Dimensao lida(String dimensao) {
        Dimensao escolhida = ParametrosLidos.opcional("dimensao", dimensao, Dimensao.class);
        return escolhida == null ? Dimensao.CLASSIFICACAO : escolhida;
    }

    private static FormatoDePlanilha lido(String formato) {
        return FormatoDePlanilha.valueOf(formato.toUpperCase());
    }

    private Supplier<OutputStream> saida(String formato, String nome, HttpServletResponse resposta) {
        return () -> lido(formato).responder(resposta, nome, LocalDate.now(relogio));
    }
}
