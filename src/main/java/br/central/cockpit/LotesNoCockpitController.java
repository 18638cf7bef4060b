package br.central.cockpit;

import br.central.lotes.LoteView;
import br.central.lotes.Lotes;
import br.central.lotes.ResultadoDaLinha;
import br.central.pagina.PaginaDaMesaController;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far an act on many pieces of work has come. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/lotes")
class LotesNoCockpitController {

    private static final int LINHAS = 20;

    private final Lotes lotes;

    LotesNoCockpitController(Lotes lotes) {
        this.lotes = lotes;
    }

    @GetMapping("/{id}")
    String ver(
            @PathVariable long id,
            @RequestParam(required = false) ResultadoDaLinha resultado,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        LoteView lote = lotes.ver(id);
        modelo.addAttribute("lote", lote);
        modelo.addAttribute("resultado", resultado);
        modelo.addAttribute("resultados", ResultadoDaLinha.values());
        modelo.addAttribute("pagina", lotes.linhas(id, resultado, pagina, LINHAS));
        return "cockpit/lote";
    }

    /** What is not done yet will not be. */
    @PostMapping("/{id}/cancelamento")
    String cancelar(@PathVariable long id, Model modelo) {
        lotes.cancelar(id);
        return ver(id, null, 0, modelo);
    }
}
