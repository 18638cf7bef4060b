package br.central.tasklist;

import br.central.consulta.FilaDeTrabalho;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the user goes on once a case is out of hand: the next task that waits opens by itself. */
@RestController
@Hidden
class SeguinteController {

    private final FilaDeTrabalho fila;

    SeguinteController(FilaDeTrabalho fila) {
        this.fila = fila;
    }

    /** @param proxima what comes after the page's #; {@code null}, the home, when nothing waits */
    record Seguinte(String proxima) {}

    @GetMapping("/tasklist/seguinte")
    Seguinte seguinte() {
        return new Seguinte(
                fila.proxima().map(proxima -> "#/tarefa/" + proxima.tarefa()).orElse(null));
    }
}
