package br.central.demonstracao.atendimentos;

import br.central.catalogo.ClassificacaoView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The leaves of the tree in turn, so that all of them come up. */
final class Folhas {

    private final Deque<ClassificacaoView> vez;

    Folhas(List<ClassificacaoView> folhas) {
        this.vez = new ArrayDeque<>(folhas);
    }

    /** The one that waits longest of those that serve; it goes to the end of the line. */
    ClassificacaoView proxima(Predicate<ClassificacaoView> serve) {
        for (Iterator<ClassificacaoView> i = vez.iterator(); i.hasNext(); ) {
            ClassificacaoView folha = i.next();
            if (serve.test(folha)) {
                i.remove();
                vez.addLast(folha);
                return folha;
            }
        }
        return vez.getFirst();
    }
}
