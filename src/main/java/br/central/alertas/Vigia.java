package br.central.alertas;

import br.central.atendimento.AtendimentosVencidos;
import br.central.comum.Linhas;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds atendimentos whose own deadline has passed, which no timer of the engine watches, and has the people concerned
 * told: once for each deadline, on any number of nodes, for the lock of the atendimento and the key of a table see to it.
 */
@Component
class Vigia {

    private static final Logger LOG = LoggerFactory.getLogger(Vigia.class);
    private static final int POR_VEZ = 200;

    /** Not those whose deadline is that of a request in treatment, which has a timer of its own. */
    private static final String VENCIDOS = """
            select a.id from v_caso a
            where a.vence_em < :agora and a.vence_em >= :desde and a.encerrado_em is null and not a.excluido
              and not exists (select 1 from alerta_vencimento v
                where v.atendimento_id = a.id and v.vence_em = a.vence_em)
              and not exists (select 1 from v_solicitacao s
                where s.atendimento_id = a.id and s.vence_em = a.vence_em
                  and s.situacao in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO'))
            order by a.vence_em
            limit :quantos""";

    private final JdbcClient banco;
    private final AtendimentosVencidos vencidos;
    private final TransactionTemplate transacao;
    private final Duration atrasoMaximo;
    private final Clock relogio;

    Vigia(
            JdbcClient banco,
            AtendimentosVencidos vencidos,
            PlatformTransactionManager transacoes,
            @Value("${central.alertas.vigia.atraso-maximo:7d}") Duration atrasoMaximo,
            Clock relogio) {
        this.banco = banco;
        this.vencidos = vencidos;
        this.transacao = new TransactionTemplate(transacoes);
        this.atrasoMaximo = atrasoMaximo;
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "${central.alertas.vigia.intervalo:15s}")
    void vigiar() {
        ComoSistema.executar(this::procurarEAvisar);
    }

    private void procurarEAvisar() {
        procurar().forEach(this::avisarSemParar);
    }

    List<Long> procurar() {
        Instant agora = relogio.instant().truncatedTo(ChronoUnit.MICROS);
        return banco.sql(VENCIDOS)
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .param("desde", agora.minus(atrasoMaximo).atOffset(ZoneOffset.UTC))
                .param("quantos", POR_VEZ)
                .query(Long.class)
                .list();
    }

    /** One that cannot be told now must not keep the others waiting. */
    private void avisarSemParar(long id) {
        try {
            avisar(id);
        } catch (RuntimeException falha) {
            LOG.warn("Atendimento {} vencido, ainda sem aviso: {}", id, falha.toString());
        }
    }

    /** @return whether this one told of it */
    boolean avisar(long id) {
        return Boolean.TRUE.equals(transacao.execute(aberta -> vencidos.travar(id)
                .filter(venceu -> !avisado(id, venceu))
                .map(venceu -> {
                    anotar(id, venceu);
                    vencidos.avisar(id);
                    return true;
                })
                .orElse(false)));
    }

    private boolean avisado(long id, Instant venceu) {
        return Linhas.ha(
                banco.sql("select count(*) from alerta_vencimento where atendimento_id = :id and vence_em = :venceu")
                        .param("id", id)
                        .param("venceu", venceu.atOffset(ZoneOffset.UTC)));
    }

    private void anotar(long id, Instant venceu) {
        banco.sql("insert into alerta_vencimento (atendimento_id, vence_em, avisado_em) values (:id, :venceu, :agora)")
                .param("id", id)
                .param("venceu", venceu.atOffset(ZoneOffset.UTC))
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
