package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where something was at every moment of its life. */
interface Percurso {

    /** Somebody at work on a part of it is work; else a part in a queue is queue; only then does it wait for others. */
    List<Espera> PRECEDENCIA = List.of(Espera.TRABALHO, Espera.FILA, Espera.CLIENTE, Espera.PRESTADOR);

    Espera em(Instant quando);

    /** When it may have become another. */
    Collection<Instant> mudancas();

    /** Of parts that wait for different things at the same time; {@code null} when there is none. */
    static Espera juntas(Stream<Espera> partes) {
        List<Espera> todas = partes.toList();
        return PRECEDENCIA.stream().filter(todas::contains).findFirst().orElse(null);
    }
}
