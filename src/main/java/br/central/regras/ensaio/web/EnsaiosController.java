package br.central.regras.ensaio.web;

import br.central.comum.Pagina;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.regras.ensaio.CasoMudado;
import br.central.regras.ensaio.EnsaioView;
import br.central.regras.ensaio.Ensaios;
import br.central.regras.ensaio.NovoEnsaio;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.tabelas.QualTabela;
import br.central.regras.tabelas.Rascunhos;
import br.central.seguranca.Grupos;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/regras/ensaios")
@Tag(name = "Regras", description = "A bancada do analista. Exige PUBLICAR_MODELOS.")
class EnsaiosController {

    private static final String CSV = "text/csv";
    private static final List<String> TITULOS = List.of(
            "Tipo",
            "Protocolo",
            "Atendimento",
            "Classificação",
            "Natureza",
            "Tipo de cliente",
            "Origem",
            "Urgente",
            "Registro",
            "Resposta",
            "Em vigor",
            "Rascunho",
            "Vence hoje em",
            "Venceria em",
            "Atraso",
            "Pesa no IGR");

    private static final List<String> TITULOS_DA_CARGA = List.of("Grupo", "Dia", "Em vigor", "Ensaiada");

    private final Ensaios ensaios;
    private final Rascunhos rascunhos;
    private final QualTabela tabelas;
    private final Grupos grupos;
    private final Clock relogio;

    EnsaiosController(Ensaios ensaios, Rascunhos rascunhos, QualTabela tabelas, Grupos grupos, Clock relogio) {
        this.ensaios = ensaios;
        this.rascunhos = rascunhos;
        this.tabelas = tabelas;
        this.grupos = grupos;
        this.relogio = relogio;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Ensaia uma tabela contra os casos de um período (parte multipart «arquivo», ou «rascunho» com a tabela de que se tem um)",
            description = "O que a tabela teria mudado nos casos abertos nesses dias: prazos, atrasos, grupos e a carga"
                    + " de cada um. Responde na hora; o ensaio é feito em segundo plano, um de cada vez por pessoa."
                    + " Nada muda nos casos.")
    @ApiResponse(responseCode = "202", description = "Pedido; Location diz onde se acompanha")
    ResponseEntity<EnsaioView> pedir(
            @RequestPart(required = false) MultipartFile arquivo,
            @RequestParam(required = false) String rascunho,
            @RequestParam(required = false) LocalDate de,
            @RequestParam(required = false) LocalDate ate)
            throws IOException {
        byte[] modelo = arquivo == null ? null : arquivo.getBytes();
        if (rascunho != null && !rascunho.isBlank()) {
            modelo = rascunhos.modelo(tabelas.de(rascunho));
        }
        EnsaioView pedido = ensaios.pedir(new NovoEnsaio(modelo, de, ate));
        return ResponseEntity.accepted()
                .location(URI.create("/api/regras/ensaios/" + pedido.id()))
                .body(pedido);
    }

    @GetMapping
    @Operation(summary = "Os últimos ensaios")
    List<EnsaioView> ultimos() {
        return ensaios.ultimos();
    }

    @GetMapping("/{id}")
    @Operation(summary = "O andamento e os totais de um ensaio")
    EnsaioView ver(@PathVariable long id) {
        return ensaios.ver(id);
    }

    @GetMapping("/{id}/carga")
    @Operation(summary = "O que cada grupo receberia, dia a dia")
    List<CargaDoDia> carga(@PathVariable long id) {
        return ensaios.carga(id);
    }

    @GetMapping("/{id}/carga.csv")
    @Operation(summary = "O mesmo em planilha, para quem abre um endereço")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void cargaEmPlanilha(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        List<CargaDoDia> carga = ensaios.carga(id);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "carga-do-ensaio-" + id, LocalDate.now(relogio)),
                "Carga",
                TITULOS_DA_CARGA)) {
            carga.forEach(
                    um -> planilha.linha(Arrays.asList(grupos.nome(um.grupo()), um.dia(), um.antes(), um.depois())));
        }
    }

    @GetMapping(path = "/{id}/casos", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Os casos em que algo seria diferente",
            description = "Até 10.000, primeiro os que passariam a atrasar ou deixariam de atrasar. Os restritos só se"
                    + " contam. Accept: text/csv, todos em planilha.")
    Pagina<CasoMudado> casos(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamanho) {
        return ensaios.casos(id, pagina, tamanho);
    }

    @GetMapping("/{id}/casos.csv")
    @Operation(summary = "Os mesmos em planilha, para quem abre um endereço")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void arquivo(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        escrever(id, resposta);
    }

    @GetMapping(path = "/{id}/casos", produces = CSV)
    @Operation(summary = "Os mesmos em planilha")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void planilha(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        escrever(id, resposta);
    }

    private void escrever(long id, HttpServletResponse resposta) throws IOException {
        ensaios.ver(id);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "ensaio-" + id, LocalDate.now(relogio)), "Ensaio", TITULOS)) {
            ensaios.cada(id, um -> planilha.linha(linha(um)));
        }
    }

    private static List<Object> linha(CasoMudado um) {
        CasoMudado.Fatos fatos = um.fatos();
        return Arrays.asList(
                um.tipoPorExtenso(),
                um.protocolo(),
                um.caso(),
                fatos.classificacao(),
                fatos.naturezaPorExtenso(),
                fatos.clientePorExtenso(),
                fatos.origemPorExtenso(),
                fatos.urgente(),
                um.registradoEm(),
                um.respondidoEm(),
                um.antes(),
                um.depois(),
                um.venceAntes(),
                um.venceDepois(),
                um.atraso().descricao(),
                um.pesaNoIgr());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancela um ensaio que não terminou")
    void cancelar(@PathVariable long id) {
        ensaios.cancelar(id);
    }
}
