package br.central.regras.tabelas;

import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that one changed, upon a version that somebody published meanwhile: whatever one did not touch is as it is there,
 * and of a row that both changed one's own stays, to be looked at in the difference.
 */
final class MudancasEmOutraBase {

    private MudancasEmOutraBase() {}

    static List<LinhaDeRegra> levar(Tabela base, List<LinhaDeRegra> minhas, Tabela nova) {
        List<LinhaDeRegra> linhas = new ArrayList<>(nova.linhas());
        for (int i = 0; i < minhas.size(); i++) {
            LinhaDeRegra minha = minhas.get(i);
            boolean mexi =
                    base.linha(minha.id()).map(tida -> !tida.igual(minha)).orElse(true);
            if (mexi) {
                int onde = posicao(linhas, minha.id());
                if (onde >= 0) {
                    linhas.set(onde, minha);
                } else {
                    linhas.add(depoisDe(linhas, minhas, i), minha);
                }
            }
        }
        base.linhas().stream()
                .filter(tida -> posicao(minhas, tida.id()) < 0)
                .forEach(retirada -> linhas.removeIf(uma -> uma.id().equals(retirada.id())));
        return linhas;
    }

    /** After the nearest row above it that is still there. */
    private static int depoisDe(List<LinhaDeRegra> linhas, List<LinhaDeRegra> minhas, int i) {
        for (int acima = i - 1; acima >= 0; acima--) {
            int onde = posicao(linhas, minhas.get(acima).id());
            if (onde >= 0) {
                return onde + 1;
            }
        }
        return 0;
    }

    private static int posicao(List<LinhaDeRegra> linhas, String id) {
        for (int i = 0; i < linhas.size(); i++) {
            if (linhas.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
