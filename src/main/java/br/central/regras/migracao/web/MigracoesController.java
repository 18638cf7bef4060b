package br.central.regras.migracao.web;

import br.central.comum.Pagina;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.regras.corrida.CasoNaCorrida;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.migracao.MigracaoView;
import br.central.regras.migracao.Migracoes;
import br.central.regras.migracao.NovaMigracao;
import br.central.regras.migracao.OndeEsperam;
import br.central.regras.migracao.plano.Plano;
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
@RequestMapping("/api/regras/migracoes")
@Tag(name = "Regras", description = "A bancada do analista. Exige PUBLICAR_MODELOS.")
class MigracoesController {

    private static final String CSV = "text/csv";
    private static final List<String> TITULOS = List.of("Caso", "Onde esperava", "Resultado", "Motivo", "Quando");

    private final Migracoes migracoes;
    private final Clock relogio;

    MigracoesController(Migracoes migracoes, Clock relogio) {
        this.migracoes = migracoes;
        this.relogio = relogio;
    }

    @Schema(name = "InicioPedido")
    record Inicio(
            @Schema(description = "Por que os casos mudam de versão; até 1.000 caracteres")
            String motivo) {}

    @GetMapping("/plano")
    @Operation(
            summary = "O que seria de cada lugar em que um caso pode esperar",
            description = "De uma versão de um processo para outra: o correspondente de cada passo, e os que se podem"
                    + " escolher para o que não tem. Não grava nada.")
    PlanoView plano(@RequestParam String processo, @RequestParam int de, @RequestParam int para) {
        Plano plano = migracoes.plano(processo, de, para);
        return PlanoView.de(plano, migracoes.candidatos(plano));
    }

    @PostMapping
    @Operation(
            summary = "Pede a prévia de uma migração",
            description = "O motor confere cada caso contra o plano, em segundo plano; nenhum muda. Um passo sem"
                    + " correspondente se leva a outro da mesma espécie (`mapeamentos`); um gatilho sem correspondente se"
                    + " leva a outro ou se retira (`retirados`): nada deixa de ser esperado sem que se diga.")
    @ApiResponse(responseCode = "202", description = "Pedida; Location diz onde se acompanha")
    ResponseEntity<MigracaoView> pedir(@RequestBody NovaMigracao nova) {
        MigracaoView pedida = migracoes.pedirPrevia(nova);
        return ResponseEntity.accepted()
                .location(URI.create("/api/regras/migracoes/" + pedida.id()))
                .body(pedida);
    }

    @GetMapping
    @Operation(summary = "As últimas migrações e prévias, de todos")
    List<MigracaoView> ultimas() {
        return migracoes.ultimas();
    }

    @GetMapping("/{id}")
    @Operation(summary = "O andamento e as contagens de uma migração")
    MigracaoView ver(@PathVariable long id) {
        return migracoes.ver(id);
    }

    @GetMapping("/{id}/onde")
    @Operation(summary = "Onde os casos da prévia esperam")
    List<OndeEsperam> onde(@PathVariable long id) {
        return migracoes.onde(id);
    }

    @GetMapping("/{id}/casos")
    @Operation(
            summary = "Os casos: o que a prévia achou, ou o que resultou",
            description = "Dos restritos a outras pessoas, só o resultado.")
    Pagina<CasoNaCorrida> casos(
            @PathVariable long id,
            @RequestParam(required = false) ResultadoDoCaso resultado,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamanho) {
        return migracoes.casos(id, resultado, pagina, tamanho);
    }

    @GetMapping("/{id}/casos.csv")
    @Operation(summary = "Todos os casos em planilha")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void planilha(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        migracoes.ver(id);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "migracao-" + id, LocalDate.now(relogio)),
                "Migração",
                TITULOS)) {
            migracoes.cada(id, um -> planilha.linha(linha(um)));
        }
    }

    private static List<Object> linha(CasoNaCorrida um) {
        return Arrays.asList(
                um.restrito() == null ? um.chave() : "restrito", um.onde(), um.descricao(), um.motivo(), um.feitoEm());
    }

    @PostMapping("/{id}/inicio")
    @Operation(
            summary = "Começa a migrar os casos da prévia",
            description = "Em segundo plano, um caso por vez. 409: já começou, ou outra do mesmo processo está em"
                    + " andamento.")
    MigracaoView comecar(@PathVariable long id, @RequestBody Inicio inicio) {
        return migracoes.comecar(id, inicio.motivo());
    }

    @PostMapping("/{id}/parada")
    @Operation(summary = "Para uma migração", description = "O que já migrou fica na versão nova; o resto não vai.")
    MigracaoView parar(@PathVariable long id) {
        return migracoes.parar(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Descarta uma prévia", description = "409: a migração já começou.")
    void descartar(@PathVariable long id) {
        migracoes.descartar(id);
    }
}
