package br.central.tasklist;

import br.central.consulta.FilaDeTrabalho;
import org.springframework.stereotype.Component;

/** Where the user goes on once a case is out of hand: the next task that waits opens by itself. */
@Component
public class Seguinte {

    private final FilaDeTrabalho fila;

    Seguinte(FilaDeTrabalho fila) {
        this.fila = fila;
    }

    /** The address, or {@code null} for the home when nothing waits. */
    public String endereco() {
        return fila.proxima().map(proxima -> "#/tarefa/" + proxima.tarefa()).orElse(null);
    }
}
