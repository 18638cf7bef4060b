package br.central.tasklist.registro;

import org.springframework.stereotype.Component;

/** Where the operator goes on once a case is out of hand: the next waiting one, when the queue of work tells it. */
@Component
class Seguinte {

    /** The address after the #, or {@code null} for the home. */
    String endereco() {
        return null;
    }
}
