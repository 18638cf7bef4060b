package br.central.ausencias;

import br.central.comum.Linhas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AusenciasNoBanco {

    private static final String VIGENTE = " encerrada_em is null and de <= :hoje and ate >= :hoje";

    /** A row of the table. */
    record Linha(
            long id,
            String login,
            String substituto,
            LocalDate de,
            LocalDate ate,
            String motivo,
            String cadastradaPor,
            OffsetDateTime cadastradaEm,
            String encerradaPor,
            OffsetDateTime encerradaEm) {

        boolean vigenteEm(LocalDate dia) {
            return encerradaEm == null && !de.isAfter(dia) && !ate.isBefore(dia);
        }
    }

    private final JdbcClient banco;
    private final Clock relogio;

    AusenciasNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** Until the end of the transaction nobody else registers any. */
    void travar() {
        banco.sql("select id from ausencia_trava where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    long incluir(NovaAusencia nova, String por) {
        return Linhas.incluir(
                banco.sql("insert into ausencia (login, substituto, de, ate, motivo, cadastrada_por, cadastrada_em)"
                                + " values (:login, :substituto, :de, :ate, :motivo, :por, :agora)")
                        .param("login", nova.login())
                        .param("substituto", nova.substituto())
                        .param("de", nova.de())
                        .param("ate", nova.ate())
                        .param("motivo", nova.motivo())
                        .param("por", por)
                        .param("agora", relogio.instant().atOffset(ZoneOffset.UTC)));
    }

    boolean encerrar(long id, String por) {
        return banco.sql("update ausencia set encerrada_por = :por, encerrada_em = :agora"
                                + " where id = :id and encerrada_em is null and ate >= :hoje")
                        .param("por", por)
                        .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("hoje", LocalDate.now(relogio))
                        .update()
                == 1;
    }

    Optional<Linha> uma(long id) {
        return banco.sql("select * from ausencia where id = :id")
                .param("id", id)
                .query(Linha.class)
                .optional();
    }

    /** Those of one who is away in any of these days. */
    List<Linha> doAusente(String login, LocalDate de, LocalDate ate) {
        return noPeriodo("login", login, de, ate);
    }

    /** Those in which that person stands in for others in any of these days. */
    List<Linha> comSubstituto(String login, LocalDate de, LocalDate ate) {
        return noPeriodo("substituto", login, de, ate);
    }

    private List<Linha> noPeriodo(String coluna, String login, LocalDate de, LocalDate ate) {
        return banco.sql("select * from ausencia where " + coluna
                        + " = :login and encerrada_em is null and de <= :ate and ate >= :de order by de, id")
                .param("login", login)
                .param("de", de)
                .param("ate", ate)
                .query(Linha.class)
                .list();
    }

    /** What is going on or to come, and what ended after that day. */
    List<Linha> desde(LocalDate dia) {
        return banco.sql("select * from ausencia where ate >= :dia order by de, login, id")
                .param("dia", dia)
                .query(Linha.class)
                .list();
    }

    List<Linha> substituidosPor(String login) {
        return banco.sql("select * from ausencia where substituto = :login and" + VIGENTE + " order by login")
                .param("login", login)
                .param("hoje", LocalDate.now(relogio))
                .query(Linha.class)
                .list();
    }

    boolean ausente(String login) {
        return Linhas.ha(banco.sql("select count(*) from ausencia where login = :login and" + VIGENTE)
                .param("login", login)
                .param("hoje", LocalDate.now(relogio)));
    }

    boolean substitui(String substituto, String ausente) {
        return Linhas.ha(
                banco.sql("select count(*) from ausencia where substituto = :substituto and login = :ausente and"
                                + VIGENTE)
                        .param("substituto", substituto)
                        .param("ausente", ausente)
                        .param("hoje", LocalDate.now(relogio)));
    }
}
