package br.central.prazos.feel;

import java.util.List;
import java.util.Optional;

/** Whether what is typed is FEEL, before any table holds it. */
public final class LeitorDeFeel {

    private final FeelComMemoria feel = new FeelComMemoria(List.of());

    /** Why it is no test of an input, in the words of FEEL's reader; empty when it is one. */
    public Optional<String> falhaDoTeste(String texto) {
        return feel.falhaDoTeste(texto);
    }

    /** Why it is no expression; empty when it is one. */
    public Optional<String> falhaDaExpressao(String texto) {
        return feel.falhaDaExpressao(texto);
    }
}
