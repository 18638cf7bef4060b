package br.central.regras.modelos.web;

import br.central.regras.modelos.CalorDoPasso;
import br.central.regras.modelos.CasosDoPasso;
import br.central.regras.modelos.CasosNosPassos;
import br.central.regras.modelos.ComparacaoDeVersoes;
import br.central.regras.modelos.ElementoMudado;
import br.central.regras.modelos.MapaDeCalor;
import br.central.regras.modelos.ModeloPublicado;
import br.central.regras.modelos.ModelosPublicados;
import br.central.regras.modelos.OcupacaoDoPasso;
import br.central.regras.modelos.PeriodoDoCalor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regras/modelos")
@Tag(
        name = "Modelos",
        description =
                "Os modelos de processo: versões, o que corre por elas, diferenças, calor. Exige PUBLICAR_MODELOS.")
class ModelosController {

    private final ModelosPublicados modelos;
    private final CasosNosPassos casos;
    private final ComparacaoDeVersoes comparacao;
    private final MapaDeCalor calor;

    ModelosController(
            ModelosPublicados modelos, CasosNosPassos casos, ComparacaoDeVersoes comparacao, MapaDeCalor calor) {
        this.modelos = modelos;
        this.casos = casos;
        this.comparacao = comparacao;
        this.calor = calor;
    }

    @GetMapping
    @Operation(
            summary = "Os modelos com as suas versões",
            description = "Com quem publicou, quando, e quantos processos correm por cada uma.")
    List<ModeloPublicado> lista() {
        return modelos.lista();
    }

    @GetMapping("/{modelo}")
    @Operation(summary = "Um modelo com as suas versões", description = "A mais nova, que está em vigor, primeiro.")
    ModeloPublicado um(@PathVariable String modelo) {
        return modelos.um(modelo);
    }

    @GetMapping(path = "/{modelo}/versoes/{versao}/arquivo", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "O arquivo BPMN de uma versão, como foi publicado")
    ResponseEntity<byte[]> arquivo(@PathVariable String modelo, @PathVariable int versao) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(modelos.arquivo(modelo, versao));
    }

    @GetMapping("/{modelo}/versoes/{versao}/passos")
    @Operation(summary = "Onde há quem espere numa versão, e quantos", description = "Onde mais se espera primeiro.")
    List<OcupacaoDoPasso> passos(@PathVariable String modelo, @PathVariable int versao) {
        return casos.ocupados(modelo, versao);
    }

    @GetMapping("/{modelo}/versoes/{versao}/passos/{passo}/casos")
    @Operation(
            summary = "Os casos que esperam num passo",
            description = "Pelo protocolo, o mais antigo primeiro. Os restritos a outros só se contam.")
    CasosDoPasso casos(
            @PathVariable String modelo,
            @PathVariable int versao,
            @PathVariable String passo,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamanho) {
        return casos.casos(modelo, versao, passo, pagina, tamanho);
    }

    @GetMapping("/{modelo}/diferenca")
    @Operation(
            summary = "O que difere entre duas versões",
            description = "Elemento a elemento, o que é novo, o que mudou e o que saiu. O lugar no desenho não conta.")
    List<ElementoMudado> diferenca(@PathVariable String modelo, @RequestParam int de, @RequestParam int ate) {
        return comparacao.entre(modelo, de, ate);
    }

    @GetMapping("/{modelo}/calor")
    @Operation(
            summary = "Quantas vezes se passou por cada passo, quanto se ficou e quanto se atrasou",
            description = "Conta o que saiu do passo no período.")
    List<CalorDoPasso> calor(
            @PathVariable String modelo,
            @Parameter(description = "Se ausente, todas juntas.") @RequestParam(required = false) Integer versao,
            @RequestParam(defaultValue = "MES") PeriodoDoCalor periodo) {
        return calor.de(modelo, versao, periodo);
    }
}
