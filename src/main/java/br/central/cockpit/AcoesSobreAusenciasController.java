package br.central.cockpit;

import br.central.ausencias.AusenciaView;
import br.central.ausencias.Ausencias;
import br.central.ausencias.NovaAusencia;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.format.DateTimeFormatter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of absences sends. */
@Hidden
@RestController
@RequestMapping("/cockpit/ausencias")
class AcoesSobreAusenciasController {

    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Ausencias ausencias;

    AcoesSobreAusenciasController(Ausencias ausencias) {
        this.ausencias = ausencias;
    }

    @PostMapping
    Desfecho cadastrar(@RequestBody NovaAusencia nova) {
        AusenciaView feita = ausencias.cadastrar(nova);
        return Desfecho.fica("%s substitui %s de %s a %s."
                .formatted(
                        feita.nomeDoSubstituto(),
                        feita.nome(),
                        feita.de().format(DIA),
                        feita.ate().format(DIA)));
    }

    @PostMapping("/{id}/encerramento")
    Desfecho encerrar(@PathVariable long id) {
        return Desfecho.fica("A ausência de " + ausencias.encerrar(id).nome() + " terminou.");
    }
}
