package br.central.regras.corrida;

import br.central.regras.corrida.CasosPorFazer.Caso;
import br.central.regras.corrida.TipoDeCorrida.Achado;
import br.central.regras.corrida.TipoDeCorrida.ComUmCaso;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One case. What is done to it and the result are one transaction: whatever stops in between, it is either done and noted, or
 * as it was and done later. Who acts on it at the same moment is not disturbed: it is tried again.
 */
@Component
class PassoDaCorrida {

    static final int TENTATIVAS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(PassoDaCorrida.class);

    private final CasosPorFazer casos;
    private final TransactionTemplate transacao;

    PassoDaCorrida(CasosPorFazer casos, PlatformTransactionManager transacoes) {
        this.casos = casos;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /** @return how many were looked at, fewer than asked for when there are no more that are free */
    int examinar(long id, ComUmCaso ato, int quantos) {
        try {
            return examinarJuntos(id, ato, quantos);
        } catch (RuntimeException umDeles) {
            LOG.warn("Corrida {}: exame um por um, porque {}", id, umDeles.toString());
            int examinados = 0;
            while (examinados < quantos && examinarUm(id, ato)) {
                examinados++;
            }
            return examinados;
        }
    }

    private int examinarJuntos(long id, ComUmCaso ato, int quantos) {
        Integer examinados = transacao.execute(aberta -> {
            var lidos = casos.porExaminar(id, quantos);
            lidos.forEach(caso -> examinar(id, ato, caso));
            return lidos.size();
        });
        return examinados == null ? 0 : examinados;
    }

    private boolean examinarUm(long id, ComUmCaso ato) {
        AtomicReference<Caso> tomado = new AtomicReference<>();
        try {
            transacao.executeWithoutResult(aberta -> casos.porExaminar(id, 1).forEach(caso -> {
                tomado.set(caso);
                examinar(id, ato, caso);
            }));
        } catch (RuntimeException motivo) {
            if (tomado.get() == null) {
                throw motivo;
            }
            LOG.error("Corrida {}, caso {}: não se examina", id, tomado.get().ordem(), motivo);
            transacao.executeWithoutResult(aberta -> casos.examinado(
                    id,
                    tomado.get(),
                    new Achado(
                            ResultadoDoCaso.FALHOU, null, "Não foi possível examinar este caso por um erro interno.")));
        }
        return tomado.get() != null;
    }

    private void examinar(long id, ComUmCaso ato, Caso caso) {
        casos.examinado(id, caso, ato.examinar(caso));
    }

    /** @return whether there was one to do */
    boolean fazerUm(long id, ComUmCaso ato) {
        AtomicReference<Caso> tomado = new AtomicReference<>();
        try {
            transacao.executeWithoutResult(aberta -> casos.tomarUm(id).ifPresent(caso -> {
                tomado.set(caso);
                casos.resultou(id, caso, ato.fazer(caso));
            }));
        } catch (RuntimeException motivo) {
            if (tomado.get() == null) {
                throw motivo;
            }
            anotar(id, tomado.get(), motivo);
        }
        return tomado.get() != null;
    }

    private void anotar(long id, Caso caso, RuntimeException motivo) {
        transacao.executeWithoutResult(aberta -> {
            if (!casos.retomar(id, caso)) {
                return;
            }
            boolean corrida = motivo instanceof ConcurrencyFailureException;
            if (corrida && caso.tentativas() + 1 < TENTATIVAS) {
                LOG.info("Corrida {}, caso {}: alterado ao mesmo tempo, fica para depois", id, caso.ordem());
                casos.tentado(id, caso);
            } else {
                LOG.error("Corrida {}, caso {}: não foi possível", id, caso.ordem(), motivo);
                casos.resultou(id, caso, new Achado(ResultadoDoCaso.FALHOU, null, dito(corrida)));
            }
        });
    }

    private static String dito(boolean corrida) {
        return corrida
                ? "Outra pessoa trabalhava no caso em cada tentativa; ele ficou como estava."
                : "Não foi possível por um erro interno; o caso ficou como estava.";
    }
}
