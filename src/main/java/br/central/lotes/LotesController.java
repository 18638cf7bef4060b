package br.central.lotes;

import br.central.comum.Pagina;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lotes")
@Tag(name = "Lotes", description = "Uma ação sobre vários trabalhos em aberto. Exige AGIR_EM_LOTE.")
class LotesController {

    private final Lotes lotes;

    LotesController(Lotes lotes) {
        this.lotes = lotes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Registra um lote",
            description = "Transfere, altera o prazo ou a prioridade, ou comenta até 5.000 trabalhos. Responde na hora;"
                    + " as linhas são executadas uma a uma, em nome de quem pediu, também depois de um reinício.")
    LoteView registrar(@RequestBody NovoLote novo) {
        return lotes.registrar(novo);
    }

    @GetMapping
    @Operation(summary = "Os meus últimos lotes")
    List<LoteView> meus() {
        return lotes.meus();
    }

    @GetMapping("/acoes")
    @Operation(summary = "O que o usuário pode fazer em lote")
    List<AcaoEmLote> acoes() {
        return lotes.acoesPermitidas();
    }

    @GetMapping("/{id}")
    @Operation(summary = "O andamento de um lote")
    LoteView ver(@PathVariable long id) {
        return lotes.ver(id);
    }

    @GetMapping("/{id}/linhas")
    @Operation(summary = "O resultado de cada trabalho do lote")
    Pagina<LinhaDoLote> linhas(
            @PathVariable long id,
            @RequestParam(required = false) ResultadoDaLinha resultado,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamanho) {
        return lotes.linhas(id, resultado, pagina, tamanho);
    }

    @PostMapping("/{id}/cancelamento")
    @Operation(summary = "Para o lote", description = "O que já foi feito fica; o resto não se executa.")
    LoteView cancelar(@PathVariable long id) {
        return lotes.cancelar(id);
    }
}
