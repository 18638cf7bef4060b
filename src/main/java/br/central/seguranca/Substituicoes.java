package br.central.seguranca;

import java.util.Set;

/** Who stands in for whom, on this day of the operator's time zone. */
public interface Substituicoes {

    /** Whether that person is away now and this one has the tasks meanwhile. */
    boolean substitui(String substituto, String ausente);

    /** Whether that person is away now, whoever has the tasks. */
    boolean ausente(String login);

    /** Whose tasks that person has meanwhile. */
    Set<String> substituidosPor(String substituto);
}
