package br.central.canais.envio;

import java.util.List;
import java.util.Optional;

/** Of which approved text a message of the outbox was made; told by who wrote it. */
public interface ModelosUsados {

    /** @param valores what was put in, in order */
    record Usado(String nome, List<String> valores) {}

    Optional<Usado> da(long mensagem);
}
