package br.central.regras.corrida;

import br.central.comum.Recusa;
import br.central.regras.corrida.CasosPorFazer.PorFazer;
import br.central.regras.corrida.TipoDeCorrida.ComUmCaso;
import br.central.regras.corrida.TipoDeCorrida.Qual;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the previews and the runs, in turns. On any number of nodes. */
@Component
class TrabalhoDasCorridas {

    private static final int EXAMINADOS_POR_VEZ = 100;
    private static final int FEITOS_POR_VEZ = 25;
    private static final Duration GUARDA_DAS_PREVIAS = Duration.ofDays(90);
    private static final String ERRO_INTERNO = "Não foi possível por um erro interno.";
    private static final Logger LOG = LoggerFactory.getLogger(TrabalhoDasCorridas.class);

    private final CasosPorFazer casos;
    private final PassoDaCorrida passo;
    private final Map<Qual, TipoDeCorrida> tipos = new EnumMap<>(Qual.class);
    private final Clock relogio;
    private final TransactionTemplate transacao;

    TrabalhoDasCorridas(
            CasosPorFazer casos,
            PassoDaCorrida passo,
            List<TipoDeCorrida> tipos,
            Clock relogio,
            PlatformTransactionManager transacoes) {
        this.casos = casos;
        this.passo = passo;
        tipos.forEach(um -> this.tipos.put(um.qual(), um));
        this.relogio = relogio;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void trabalhar() {
        ComoSistema.executar(this::ateAcabar);
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1H")
    void esquecer() {
        casos.apagarPreviasAte(relogio.instant().minus(GUARDA_DAS_PREVIAS).atOffset(ZoneOffset.UTC));
    }

    private void ateAcabar() {
        boolean houve = true;
        while (houve && !Thread.currentThread().isInterrupted()) {
            houve = false;
            for (PorFazer uma : casos.que(SituacaoDaCorrida.LEVANTANDO)) {
                houve |= semPararAsOutras(uma, this::levantar);
            }
            for (PorFazer uma : casos.que(SituacaoDaCorrida.EXAMINANDO)) {
                houve |= semPararAsOutras(uma, this::examinar);
            }
            for (PorFazer uma : casos.que(SituacaoDaCorrida.EM_ANDAMENTO)) {
                houve |= semPararAsOutras(uma, esta -> fazer(esta, FEITOS_POR_VEZ) > 0);
            }
        }
    }

    /** What is wrong with one is not the others' trouble; what passes by itself, a lost connection say, is tried again. */
    private boolean semPararAsOutras(PorFazer uma, Predicate<PorFazer> passo) {
        try {
            return passo.test(uma);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException passageira) {
            LOG.warn("Corrida {}: fica para depois, por {}", uma.id(), semMensagem(passageira));
        } catch (RuntimeException motivo) {
            falhou(uma, motivo);
        }
        return false;
    }

    private void falhou(PorFazer uma, RuntimeException motivo) {
        LOG.error("Corrida {}: não foi possível, por {}", uma.id(), semMensagem(motivo));
        try {
            casos.falhou(uma.id(), motivo instanceof Recusa ? motivo.getMessage() : ERRO_INTERNO);
        } catch (DataAccessException semBanco) {
            LOG.error("Corrida {}: nem se gravou que falhou, por {}", uma.id(), semMensagem(semBanco));
        }
    }

    /** What it is and where it came from; its message may have values of a case in it. */
    private static String semMensagem(Throwable motivo) {
        Throwable causa = NestedExceptionUtils.getMostSpecificCause(motivo);
        return Stream.concat(
                        Stream.of(causa.getClass().getName()),
                        Arrays.stream(causa.getStackTrace())
                                .map(StackTraceElement::toString)
                                .filter(onde -> onde.contains("br.central."))
                                .limit(1))
                .collect(Collectors.joining(" em "));
    }

    private boolean levantar(PorFazer uma) {
        Boolean feito = transacao.execute(aberta -> {
            if (!casos.tomar(uma.id())) {
                return false;
            }
            casos.incluir(uma.id(), tipos.get(uma.tipo()).levantar(uma));
            return true;
        });
        return Boolean.TRUE.equals(feito);
    }

    private boolean examinar(PorFazer uma) {
        int feitos = preparar(uma)
                .map(ato -> passo.examinar(uma.id(), ato, EXAMINADOS_POR_VEZ))
                .orElse(0);
        if (feitos < EXAMINADOS_POR_VEZ) {
            casos.previaPronta(uma.id());
        }
        return feitos > 0;
    }

    /** @return how many were worked on, fewer than asked for when there are no more that are free */
    int fazer(PorFazer uma, int quantos) {
        Optional<ComUmCaso> ato = preparar(uma);
        int feitos = 0;
        while (ato.isPresent() && feitos < quantos && passo.fazerUm(uma.id(), ato.get())) {
            feitos++;
        }
        if (feitos < quantos) {
            casos.concluir(uma.id());
        }
        return feitos;
    }

    /** Empty when it can be done no longer: a version was deleted meanwhile, or is no longer the one in force. */
    private Optional<ComUmCaso> preparar(PorFazer uma) {
        try {
            return Optional.of(tipos.get(uma.tipo()).preparar(uma));
        } catch (Recusa motivo) {
            casos.falhou(uma.id(), motivo.getMessage());
            return Optional.empty();
        }
    }
}
