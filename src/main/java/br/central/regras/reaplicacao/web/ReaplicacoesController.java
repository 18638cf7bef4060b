package br.central.regras.reaplicacao.web;

import br.central.comum.Pagina;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.regras.corrida.CasoNaCorrida;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.reaplicacao.CasoReaplicado;
import br.central.regras.reaplicacao.PrazoNoCaso;
import br.central.regras.reaplicacao.ReaplicacaoView;
import br.central.regras.reaplicacao.Reaplicacoes;
import br.central.regras.reaplicacao.ResumoDosPrazos;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regras/reaplicacoes")
@Tag(name = "Regras", description = "A bancada do analista. Exige PUBLICAR_MODELOS.")
class ReaplicacoesController {

    private static final String CSV = "text/csv";
    private static final List<String> TITULOS = List.of(
            "Caso",
            "Resultado",
            "De quê",
            "Protocolo",
            "Classificação",
            "Norma",
            "Era",
            "É",
            "Vencia em",
            "Vence em",
            "O que muda",
            "Passa a atrasar",
            "Motivo");

    private final Reaplicacoes reaplicacoes;
    private final Clock relogio;

    ReaplicacoesController(Reaplicacoes reaplicacoes, Clock relogio) {
        this.reaplicacoes = reaplicacoes;
        this.relogio = relogio;
    }

    @Schema(name = "PedidoDeReaplicacao")
    record Pedido(@Schema(example = "prazos") String tabela) {}

    @Schema(name = "InicioDaReaplicacao")
    record Inicio(
            @Schema(description = "Por que a tabela se aplica aos casos em aberto; até 1.000 caracteres")
            String motivo) {}

    @PostMapping
    @Operation(
            summary = "Pede a prévia de aplicar a tabela em vigor aos casos em aberto",
            description = "Cada caso em aberto é conferido, em segundo plano, e nenhum muda. Só a tabela `prazos`: as"
                    + " outras decidem na hora em que se pergunta a elas.")
    @ApiResponse(responseCode = "202", description = "Pedida; Location diz onde se acompanha")
    ResponseEntity<ReaplicacaoView> pedir(@RequestBody Pedido pedido) {
        ReaplicacaoView pedida = reaplicacoes.pedirPrevia(pedido.tabela());
        return ResponseEntity.accepted()
                .location(URI.create("/api/regras/reaplicacoes/" + pedida.id()))
                .body(pedida);
    }

    @GetMapping
    @Operation(summary = "As últimas reaplicações e prévias, de todos")
    List<ReaplicacaoView> ultimas() {
        return reaplicacoes.ultimas();
    }

    @GetMapping("/{id}")
    @Operation(summary = "O andamento e as contagens de uma reaplicação")
    ReaplicacaoView ver(@PathVariable long id) {
        return reaplicacoes.ver(id);
    }

    @GetMapping("/{id}/resumo")
    @Operation(
            summary = "O que mudaria, ou mudou, por classificação e norma",
            description = "Dos restritos a outras pessoas, só quantos.")
    ResumoDosPrazos resumo(@PathVariable long id) {
        return reaplicacoes.resumo(id);
    }

    @GetMapping("/{id}/casos")
    @Operation(
            summary = "Os casos, com os prazos que mudariam, ou mudaram",
            description = "Dos restritos a outras pessoas, só o resultado.")
    Pagina<CasoReaplicado> casos(
            @PathVariable long id,
            @RequestParam(required = false) ResultadoDoCaso resultado,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamanho) {
        return reaplicacoes.casos(id, resultado, pagina, tamanho);
    }

    @GetMapping("/{id}/casos.csv")
    @Operation(summary = "Todos os casos em planilha, uma linha por prazo que muda")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void planilha(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        reaplicacoes.ver(id);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "casos-em-aberto-" + id, LocalDate.now(relogio)),
                "Casos em aberto",
                TITULOS)) {
            reaplicacoes.cada(id, um -> linhas(um).forEach(planilha::linha));
        }
    }

    private static List<List<Object>> linhas(CasoReaplicado um) {
        CasoNaCorrida caso = um.caso();
        return um.prazos().isEmpty()
                ? List.of(linha(caso, null))
                : um.prazos().stream().map(prazo -> linha(caso, prazo)).toList();
    }

    private static List<Object> linha(CasoNaCorrida caso, PrazoNoCaso prazo) {
        String protocolo = caso.restrito() == null ? caso.chave() : "restrito";
        return prazo == null
                ? Arrays.asList(
                        protocolo,
                        caso.descricao(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        caso.motivo())
                : Arrays.asList(
                        protocolo,
                        caso.descricao(),
                        prazo.tipo().descricao(),
                        prazo.protocolo(),
                        prazo.classificacao(),
                        prazo.norma(),
                        prazo.antes(),
                        prazo.depois(),
                        prazo.venceAntes(),
                        prazo.venceDepois(),
                        prazo.descricao(),
                        prazo.passaAAtrasar() ? "sim" : "não",
                        caso.motivo());
    }

    @PostMapping("/{id}/inicio")
    @Operation(
            summary = "Aplica a tabela aos casos da prévia",
            description = "Em segundo plano, um caso por vez. 409: já começou, ou outra está em andamento.")
    ReaplicacaoView comecar(@PathVariable long id, @RequestBody Inicio inicio) {
        return reaplicacoes.comecar(id, inicio.motivo());
    }

    @PostMapping("/{id}/parada")
    @Operation(summary = "Para uma reaplicação", description = "O que já mudou fica; o resto fica como estava.")
    ReaplicacaoView parar(@PathVariable long id) {
        return reaplicacoes.parar(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Descarta uma prévia", description = "409: a reaplicação já começou.")
    void descartar(@PathVariable long id) {
        reaplicacoes.descartar(id);
    }
}
