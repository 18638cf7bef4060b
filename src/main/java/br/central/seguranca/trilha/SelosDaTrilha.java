package br.central.seguranca.trilha;

import br.central.seguranca.trilha.LinhasDaTrilha.Ponta;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the rows of the trail one after the other, each over the seal before it, and finds where the chain does not hold. A
 * row waits for its seal no longer than the interval: nothing that a person does waits for it.
 */
@Component
class SelosDaTrilha {

    private static final int LOTE = 500;

    /** Where the chain breaks, and how. */
    public record Quebra(long ordem, String como) {}

    private final LinhasDaTrilha linhas;
    private final TransactionTemplate transacao;

    SelosDaTrilha(LinhasDaTrilha linhas, PlatformTransactionManager transacoes) {
        this.linhas = linhas;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "${central.seguranca.trilha.selagem:5s}")
    void selar() {
        while (Boolean.TRUE.equals(transacao.execute(status -> selarLote()))) {
            // Until nothing waits.
        }
    }

    private boolean selarLote() {
        Ponta ponta = linhas.travarPonta();
        List<LinhaDaTrilha> lote = linhas.porSelar(LOTE);
        for (LinhaDaTrilha linha : lote) {
            long ordem = ponta.ordem() + 1;
            ponta = new Ponta(ordem, linha.seloSobre(ordem, ponta.selo()));
            linhas.selar(linha, ordem, ponta.selo());
        }
        linhas.avancar(ponta);
        return lote.size() == LOTE;
    }

    /** The whole chain, from the first row that is kept to the last seal; empty when it holds. */
    Optional<Quebra> conferir() {
        Ponta base = linhas.base();
        Optional<Quebra> quebra = conferirDesde(base);
        // What was deleted meanwhile, because its time was over, is not missing.
        return quebra.isEmpty() || linhas.base().equals(base) ? quebra : conferir();
    }

    private Optional<Quebra> conferirDesde(Ponta base) {
        Ponta ponta = linhas.ponta();
        Ponta ate = base;
        for (List<LinhaDaTrilha> lote = linhas.seladasDepoisDe(ate.ordem(), LOTE);
                !lote.isEmpty();
                lote = linhas.seladasDepoisDe(ate.ordem(), LOTE)) {
            for (LinhaDaTrilha linha : lote) {
                if (linha.ordem() != ate.ordem() + 1) {
                    return Optional.of(new Quebra(ate.ordem() + 1, "falta"));
                }
                if (!linha.seloSobre(linha.ordem(), ate.selo()).equals(linha.selo())) {
                    return Optional.of(new Quebra(linha.ordem(), "foi mudada"));
                }
                ate = new Ponta(linha.ordem(), linha.selo());
            }
        }
        return ate.ordem() >= ponta.ordem() ? Optional.empty() : Optional.of(new Quebra(ate.ordem() + 1, "falta"));
    }
}
