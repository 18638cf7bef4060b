package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AoFimTest {

    private final DataSourceTransactionManager transacoes =
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:aofim"));
    private final TransactionTemplate transacao = new TransactionTemplate(transacoes);
    private final List<String> feito = new ArrayList<>();
    private final AoFim<TreeSet<Integer>> numeros = AoFim.umaVezAntesDeConfirmar(TreeSet::new, this::anotar);

    @Test
    void entregaUmaVezTudoOQueSeReuniuAindaDentroDaTransacao() {
        transacao.executeWithoutResult(status -> {
            numeros.destaTransacao().add(2);
            numeros.destaTransacao().add(1);
            numeros.destaTransacao().add(2);
            assertThat(feito).isEmpty();
        });
        assertThat(feito).containsExactly("[1, 2] na transação");
    }

    @Test
    void cadaTransacaoComecaDoVazio() {
        transacao.executeWithoutResult(status -> numeros.destaTransacao().add(1));
        transacao.executeWithoutResult(status -> numeros.destaTransacao().add(2));
        transacao.executeWithoutResult(status -> {});
        assertThat(feito).containsExactly("[1] na transação", "[2] na transação");
    }

    @Test
    void oQueSeDesfazNaoDeixaNada() {
        transacao.executeWithoutResult(status -> {
            numeros.destaTransacao().add(1);
            AoFim.seConfirmar(() -> feito.add("confirmada"));
            AoFim.aoTerminar(() -> feito.add("terminada"));
            status.setRollbackOnly();
        });
        assertThat(feito).containsExactly("terminada");
        transacao.executeWithoutResult(status -> numeros.destaTransacao().add(2));
        assertThat(feito).containsExactly("terminada", "[2] na transação");
    }

    @Test
    void oQueFalhaAoEntregarDesfazATransacao() {
        AoFim<TreeSet<Integer>> recusa = AoFim.umaVezAntesDeConfirmar(TreeSet::new, reunido -> {
            throw new DataIntegrityViolationException("não");
        });
        assertThatThrownBy(() -> transacao.executeWithoutResult(status -> {
                    recusa.destaTransacao().add(1);
                    AoFim.seConfirmar(() -> feito.add("confirmada"));
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(feito).isEmpty();
    }

    @Test
    void aQueParticipaReuneComADeFora() {
        transacao.executeWithoutResult(status -> {
            numeros.destaTransacao().add(1);
            transacao.executeWithoutResult(dentro -> numeros.destaTransacao().add(2));
            assertThat(feito).isEmpty();
        });
        assertThat(feito).containsExactly("[1, 2] na transação");
    }

    @Test
    void aSuspensaGuardaOQueTem() {
        TransactionTemplate propria = new TransactionTemplate(transacoes);
        propria.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transacao.executeWithoutResult(status -> {
            numeros.destaTransacao().add(1);
            propria.executeWithoutResult(outra -> numeros.destaTransacao().add(7));
            assertThat(feito).containsExactly("[7] na transação");
            propria.executeWithoutResult(outra -> {
                numeros.destaTransacao().add(8);
                outra.setRollbackOnly();
            });
            numeros.destaTransacao().add(2);
        });
        assertThat(feito).containsExactly("[7] na transação", "[1, 2] na transação");
    }

    @Test
    void naOrdemDoPrimeiroUsoEOsUltimosPorUltimo() {
        AoFim<List<String>> ultimo =
                AoFim.umaVezPorUltimo(ArrayList::new, reunido -> feito.add("por último " + reunido));
        AoFim<List<String>> depois = AoFim.umaVezAntesDeConfirmar(ArrayList::new, reunido -> {
            feito.add("depois " + reunido);
            ultimo.destaTransacao().add("do depois");
        });
        transacao.executeWithoutResult(status -> {
            ultimo.destaTransacao().add("a");
            numeros.destaTransacao().add(1);
            depois.destaTransacao().add("b");
            numeros.destaTransacao().add(2);
        });
        assertThat(feito).containsExactly("[1, 2] na transação", "depois [b]", "por último [a, do depois]");
    }

    @Test
    void oQueSeReuneAoEntregarNaoSePerde() {
        AoFim<List<String>> tardio = AoFim.umaVezAntesDeConfirmar(
                ArrayList::new, reunido -> numeros.destaTransacao().add(9));
        transacao.executeWithoutResult(status -> {
            numeros.destaTransacao().add(1);
            tardio.destaTransacao().add("a");
        });
        assertThat(feito).containsExactly("[1] na transação", "[9] na transação");
    }

    @Test
    void oLembradoValeAteOFim() {
        AoFim<List<String>> lembrado = AoFim.lembrado(ArrayList::new);
        AoFim<List<String>> quemPergunta = AoFim.umaVezAntesDeConfirmar(
                ArrayList::new, reunido -> feito.add("ainda " + lembrado.destaTransacao()));
        transacao.executeWithoutResult(status -> {
            lembrado.destaTransacao().add("a");
            quemPergunta.destaTransacao().add("b");
        });
        transacao.executeWithoutResult(
                status -> assertThat(lembrado.destaTransacao()).isEmpty());
        assertThat(feito).containsExactly("ainda [a]");
    }

    @Test
    void aosQueEsperamDizNaHoraCertaComoTerminou() {
        transacao.executeWithoutResult(status -> {
            AoFim.seConfirmar(() -> feito.add("confirmada"));
            AoFim.aoTerminar(() -> feito.add("terminada"));
            numeros.destaTransacao().add(1);
        });
        assertThat(feito).containsExactly("[1] na transação", "confirmada", "terminada");
    }

    @Test
    void foraDeTransacaoNadaSeReune() {
        assertThatIllegalStateException().isThrownBy(numeros::destaTransacao);
        assertThatIllegalStateException().isThrownBy(() -> AoFim.aoTerminar(() -> feito.add("terminada")));
        AoFim.seConfirmar(() -> feito.add("na hora"));
        assertThat(feito).containsExactly("na hora");
    }

    private void anotar(TreeSet<Integer> reunido) {
        feito.add(reunido
                + (TransactionSynchronizationManager.isActualTransactionActive()
                        ? " na transação"
                        : " fora da transação"));
    }
}
