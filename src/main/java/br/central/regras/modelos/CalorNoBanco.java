package br.central.regras.modelos;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that were added up, and of what is not among them what the history says. */
@Component
class CalorNoBanco {

    private static final String DA_HISTORIA = "count(*) as vezes, coalesce(sum(duracao), 0) as duracao,"
            + " count(vence_em) as com_prazo,"
            + " count(case when vence_em < terminou_em then 1 end) as atrasos from v_passo_do_motor";

    private final JdbcClient banco;
    private final Clock relogio;

    CalorNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    record Linha(String passo, long vezes, long duracao, long comPrazo, long atrasos) {}

    /** By steps, of these versions together. */
    List<Linha> de(Collection<String> definicoes, PeriodoDoCalor periodo) {
        Instant agora = relogio.instant();
        Instant desde = periodo.desde(agora, relogio.getZone());
        LocalDate primeiro = desde.atZone(relogio.getZone()).toLocalDate();
        LocalDate semSoma = periodo.porDias() ? primeiroSemSoma(primeiro) : primeiro;
        Instant daHistoria = semSoma.equals(primeiro) ? desde : comecoDe(semSoma);
        return banco.sql("""
                        select passo, sum(vezes) as vezes, sum(duracao) as duracao, sum(com_prazo) as com_prazo,
                          sum(atrasos) as atrasos
                        from (
                          select passo, vezes, duracao, com_prazo, atrasos from regras_calor_do_dia
                          where modelo in (:modelos) and dia >= :primeiro and dia < :semSoma
                          union all
                          select passo, %s
                          where modelo in (:modelos) and terminou_em >= :desde
                          group by passo
                        ) somas
                        group by passo""".formatted(DA_HISTORIA))
                .param("modelos", definicoes)
                .param("primeiro", primeiro)
                .param("semSoma", semSoma)
                .param("desde", Timestamp.from(daHistoria))
                .query((linha, numero) -> new Linha(
                        linha.getString("passo"),
                        linha.getLong("vezes"),
                        linha.getLong("duracao"),
                        linha.getLong("com_prazo"),
                        linha.getLong("atrasos")))
                .list();
    }

    private LocalDate primeiroSemSoma(LocalDate primeiro) {
        return ultimoApurado()
                .map(dia -> dia.plusDays(1))
                .filter(dia -> dia.isAfter(primeiro))
                .orElse(primeiro);
    }

    Optional<LocalDate> ultimoApurado() {
        return banco.sql("select max(dia) from regras_calor_apurado")
                .query((linha, numero) -> Optional.ofNullable(linha.getObject(1, LocalDate.class)))
                .single();
    }

    /** The day on which the first thing of the history ended. */
    Optional<LocalDate> primeiroDaHistoria() {
        return banco.sql("select terminou_em from v_passo_do_motor where terminou_em is not null"
                        + " order by terminou_em limit 1")
                .query((linha, numero) -> linha.getTimestamp(1))
                .optional()
                .map(quando -> quando.toInstant().atZone(relogio.getZone()).toLocalDate());
    }

    /** Once, whoever does it: a day is in it whole or not at all. */
    void apurar(LocalDate dia) {
        banco.sql("insert into regras_calor_apurado (dia) values (:dia)")
                .param("dia", dia)
                .update();
        banco.sql("insert into regras_calor_do_dia (dia, modelo, passo, vezes, duracao, com_prazo, atrasos)"
                        + " select cast(:dia as date), modelo, passo, " + DA_HISTORIA
                        + " where terminou_em >= :desde and terminou_em < :ate group by modelo, passo")
                .param("dia", dia)
                .param("desde", Timestamp.from(comecoDe(dia)))
                .param("ate", Timestamp.from(comecoDe(dia.plusDays(1))))
                .update();
    }

    private Instant comecoDe(LocalDate dia) {
        return dia.atStartOfDay(relogio.getZone()).toInstant();
    }
}
