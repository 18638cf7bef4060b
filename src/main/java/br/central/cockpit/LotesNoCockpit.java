package br.central.cockpit;

import br.central.lotes.AcaoEmLote;
import br.central.lotes.LoteView;
import br.central.lotes.Lotes;
import br.central.lotes.NovoLote;
import br.central.lotes.ResultadoDaLinha;
import br.central.tasklist.PaginaDaMesa;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Acting on many pieces of work from the list, and how far that has come. */
@Hidden
@PaginaDaMesa
@RequestMapping("/cockpit/lotes")
class LotesNoCockpit {

    private static final int LINHAS = 20;

    private final Lotes lotes;
    private final ChavesDoFiltro chaves;
    private final Clock relogio;

    LotesNoCockpit(Lotes lotes, ChavesDoFiltro chaves, Clock relogio) {
        this.lotes = lotes;
        this.chaves = chaves;
        this.relogio = relogio;
    }

    /**
     * As filled in: the work selected one by one, or all that the filter finds; the deadline in the operator's time zone.
     */
    record Pedido(
            AcaoEmLote acao,
            List<String> chaves,
            FiltroDaPagina filtro,
            String grupo,
            String usuario,
            LocalDateTime venceEm,
            Integer prioridade,
            String texto) {}

    @PostMapping
    @ResponseBody
    LoteView registrar(@RequestBody Pedido pedido) {
        List<String> escolhidas = pedido.filtro() == null
                ? pedido.chaves()
                : chaves.de(pedido.filtro().trabalho(relogio.getZone()));
        return lotes.registrar(new NovoLote(
                pedido.acao(),
                escolhidas,
                pedido.grupo(),
                pedido.usuario(),
                em(pedido.venceEm()),
                pedido.prioridade(),
                pedido.texto()));
    }

    private OffsetDateTime em(LocalDateTime digitado) {
        return digitado == null ? null : digitado.atZone(relogio.getZone()).toOffsetDateTime();
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
