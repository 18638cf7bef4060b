package br.central.seguranca;

import java.util.Collection;
import java.util.Set;

/**
 * Of which cases the current user is told nothing, not even the protocol or the classification, in what is said of many at
 * once: those whose content is restricted to others. Told by the module that keeps the cases.
 */
public interface CasosVedados {

    /** Those among these protocols. */
    Set<String> entre(Collection<String> protocolos);
}
