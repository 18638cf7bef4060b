package br.central.canais.pesquisa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was closed lately and has not been looked at yet. */
@Component
class Encerramentos {

    /** Long enough for a case closed by mistake to be open again. */
    static final Duration ESPERA = Duration.ofMinutes(30);

    /** What was closed before that, the application having been off, is not asked about any more. */
    private static final Duration ATRASO = Duration.ofDays(2);

    private static final int DE_UMA_VEZ = 200;

    /** @param cliente {@code null} when it was never known */
    record Encerrado(
            long id,
            String protocolo,
            Long cliente,
            String natureza,
            String classificacao,
            boolean restrito,
            OffsetDateTime encerradoEm) {}

    private final JdbcClient banco;
    private final Clock relogio;

    Encerramentos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    List<Encerrado> porVer() {
        Instant agora = relogio.instant();
        return banco.sql("select c.id, c.protocolo, c.cliente_id as cliente, c.natureza, c.classificacao, c.restrito,"
                        + " c.encerrado_em from v_caso c where c.encerrado_em between :desde and :ate"
                        + " and c.situacao = 'ENCERRADO' and not c.excluido"
                        + " and not exists (select 1 from pesquisa_de_satisfacao p"
                        + " where p.protocolo = c.protocolo and p.encerrado_em = c.encerrado_em)"
                        + " order by c.encerrado_em limit " + DE_UMA_VEZ)
                .param("desde", agora.minus(ATRASO).atOffset(ZoneOffset.UTC))
                .param("ate", agora.minus(ESPERA).atOffset(ZoneOffset.UTC))
                .query(Encerrado.class)
                .list();
    }

    /** Of what was scored, or is with the ouvidoria, nobody is asked. */
    boolean avaliadoOuReclamado(long caso) {
        return banco.sql("select 1 from v_caso c where c.id = :caso and (exists (select 1 from v_avaliacao a"
                        + " where a.atendimento_id = c.id) or exists (select 1 from v_solicitacao s"
                        + " join v_reclamacao r on r.solicitacao_id = s.id"
                        + " where s.atendimento_id = c.id and r.respondida_em is null))")
                .param("caso", caso)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It is still closed, and was not scored since. */
    boolean esperaNota(String protocolo) {
        return banco.sql("select 1 from v_caso c where c.protocolo = :protocolo and c.situacao = 'ENCERRADO'"
                        + " and not exists (select 1 from v_avaliacao a where a.atendimento_id = c.id)")
                .param("protocolo", protocolo)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
