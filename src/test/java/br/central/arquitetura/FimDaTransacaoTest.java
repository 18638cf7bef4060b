package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens at the end of a transaction goes through {@code comum.AoFim}. */
class FimDaTransacaoTest {

    @Test
    void soAoFimFalaComATransacao() {
        assertThat(achados(Produto.fontes()))
                // Only asks whether there is one.
                .containsExactlyInAnyOrder("AoFim", "RepeteEmCorrida");
    }

    @Test
    void quemMaisFalaEAchado() {
        assertThat(achados(List.of(
                        Fonte.de(
                                "Um",
                                "class Um { void a() { TransactionSynchronizationManager.isActualTransactionActive(); } }"),
                        Fonte.de("Dois", "/** {@code TransactionSynchronization} */ class Dois {}"))))
                .containsExactly("Um");
    }

    private static List<String> achados(Collection<Fonte> fontes) {
        return fontes.stream()
                .filter(fonte -> fonte.codigo().contains("TransactionSynchronization"))
                .map(Fonte::nome)
                .toList();
    }
}
