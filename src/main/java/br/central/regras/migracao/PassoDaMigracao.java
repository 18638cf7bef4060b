package br.central.regras.migracao;

import br.central.regras.migracao.CasosPorMigrar.Caso;
import br.central.regras.migracao.plano.CasosNoMotor;
import br.central.regras.migracao.plano.ExameDeUmCaso;
import br.central.regras.migracao.plano.Plano;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One case. Its going over and the result are one transaction: whatever stops in between, it is either on the new version and
 * noted, or as it was and done later. Who acts on it at the same moment is not disturbed: it is tried again.
 */
@Component
class PassoDaMigracao {

    static final int TENTATIVAS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(PassoDaMigracao.class);

    private final CasosPorMigrar casos;
    private final CasosNoMotor noMotor;
    private final TransactionTemplate transacao;

    PassoDaMigracao(CasosPorMigrar casos, CasosNoMotor noMotor, PlatformTransactionManager transacoes) {
        this.casos = casos;
        this.noMotor = noMotor;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /** @return how many were looked at, fewer than asked for when there are no more that are free */
    int examinar(long id, Plano plano, int quantos) {
        try {
            return examinarJuntos(id, plano, quantos);
        } catch (RuntimeException umDeles) {
            LOG.warn("Migração {}: exame um por um, porque {}", id, umDeles.toString());
            int examinados = 0;
            while (examinados < quantos && examinarUm(id, plano)) {
                examinados++;
            }
            return examinados;
        }
    }

    private int examinarJuntos(long id, Plano plano, int quantos) {
        Integer examinados = transacao.execute(aberta -> {
            var lidos = casos.porExaminar(id, quantos);
            lidos.forEach(caso -> examinar(id, plano, caso));
            return lidos.size();
        });
        return examinados == null ? 0 : examinados;
    }

    private boolean examinarUm(long id, Plano plano) {
        AtomicReference<Caso> tomado = new AtomicReference<>();
        try {
            transacao.executeWithoutResult(aberta -> casos.porExaminar(id, 1).forEach(caso -> {
                tomado.set(caso);
                examinar(id, plano, caso);
            }));
        } catch (RuntimeException motivo) {
            if (tomado.get() == null) {
                throw motivo;
            }
            LOG.error("Migração {}, caso {}: não se examina", id, tomado.get().ordem(), motivo);
            transacao.executeWithoutResult(aberta -> casos.examinado(
                    id,
                    tomado.get(),
                    ResultadoDoCaso.NAO_CABE,
                    ExameDeUmCaso.semResposta(),
                    "Não foi possível examinar este caso por um erro interno."));
        }
        return tomado.get() != null;
    }

    private void examinar(long id, Plano plano, Caso caso) {
        ExameDeUmCaso exame = noMotor.examinar(plano, caso.instancia());
        casos.examinado(id, caso, achado(exame, ResultadoDoCaso.CABE), exame, motivo(plano, exame));
    }

    /** @return whether there was one to go over */
    boolean migrarUm(long id, Plano plano) {
        AtomicReference<Caso> tomado = new AtomicReference<>();
        try {
            transacao.executeWithoutResult(aberta -> casos.tomarUm(id).ifPresent(caso -> {
                tomado.set(caso);
                migrar(id, plano, caso);
            }));
        } catch (RuntimeException motivo) {
            if (tomado.get() == null) {
                throw motivo;
            }
            anotar(id, tomado.get(), motivo);
        }
        return tomado.get() != null;
    }

    private void migrar(long id, Plano plano, Caso caso) {
        ExameDeUmCaso exame = noMotor.examinar(plano, caso.instancia());
        if (exame.cabe()) {
            noMotor.migrar(plano, caso.instancia());
        }
        casos.resultou(id, caso, achado(exame, ResultadoDoCaso.MIGRADO), motivo(plano, exame));
    }

    private static ResultadoDoCaso achado(ExameDeUmCaso exame, ResultadoDoCaso seCabe) {
        if (exame.cabe()) {
            return seCabe;
        }
        return exame.quem() == ExameDeUmCaso.Quem.TERMINADO ? ResultadoDoCaso.TERMINOU : ResultadoDoCaso.NAO_CABE;
    }

    private static String motivo(Plano plano, ExameDeUmCaso exame) {
        if (exame.quem() == ExameDeUmCaso.Quem.EM_OUTRA) {
            return "Já não está na versão " + plano.de().numero() + ".";
        }
        return exame.motivos().isEmpty() ? null : String.join(" ", exame.motivos());
    }

    private void anotar(long id, Caso caso, RuntimeException motivo) {
        transacao.executeWithoutResult(aberta -> {
            if (!casos.retomar(id, caso)) {
                return;
            }
            boolean corrida = motivo instanceof ConcurrencyFailureException;
            if (corrida && caso.tentativas() + 1 < TENTATIVAS) {
                LOG.info("Migração {}, caso {}: alterado ao mesmo tempo, fica para depois", id, caso.ordem());
                casos.tentado(id, caso);
            } else {
                LOG.error("Migração {}, caso {}: não foi possível", id, caso.ordem(), motivo);
                casos.resultou(id, caso, ResultadoDoCaso.FALHOU, dito(corrida));
            }
        });
    }

    private static String dito(boolean corrida) {
        return corrida
                ? "Outra pessoa trabalhava no caso em cada tentativa; ele ficou como estava. Migre de novo."
                : "Não foi possível por um erro interno; o caso ficou como estava.";
    }
}
