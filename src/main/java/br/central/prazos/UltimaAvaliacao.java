package br.central.prazos;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each decision answered last in this thread. The engine hands a process the outputs of a decision but not the
 * rules that gave them; a listener right after the business rule task finds them here.
 */
public final class UltimaAvaliacao {

    private static final ThreadLocal<Map<String, AvaliacaoDeDecisao>> DESTA_THREAD =
            ThreadLocal.withInitial(HashMap::new);

    private UltimaAvaliacao() {}

    /** Returns the last evaluation of that decision in this thread and forgets it. */
    public static Optional<AvaliacaoDeDecisao> de(String chave) {
        return Optional.ofNullable(DESTA_THREAD.get().remove(chave));
    }

    static void guardar(AvaliacaoDeDecisao avaliacao) {
        DESTA_THREAD.get().put(avaliacao.chave(), avaliacao);
    }
}
