package br.central.cockpit;

import br.central.lotes.AcaoEmLote;
import br.central.lotes.LoteView;
import br.central.lotes.Lotes;
import br.central.lotes.NovoLote;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in an act on what is selected in the list, or on all that its filter finds. */
@Hidden
@RestController
class RegistroDeLotesController {

    private final Lotes lotes;
    private final ChavesDoFiltro chaves;
    private final Clock relogio;

    RegistroDeLotesController(Lotes lotes, ChavesDoFiltro chaves, Clock relogio) {
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

    @PostMapping("/cockpit/lotes")
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
}
