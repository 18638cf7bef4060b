package br.central.registros;

import br.central.comum.TextoBusca;
import java.util.Set;

/** Yes and no, as people, forms and spreadsheets write them. */
final class SimOuNao {

    private static final Set<String> SIM = Set.of("sim", "s", "true", "1", "x", "verdadeiro");
    private static final Set<String> NAO = Set.of("nao", "n", "false", "0", "falso", "");

    private SimOuNao() {}

    static boolean sim(String escrito) {
        return SIM.contains(TextoBusca.normalizar(escrito));
    }

    static boolean nao(String escrito) {
        return NAO.contains(TextoBusca.normalizar(escrito));
    }
}
