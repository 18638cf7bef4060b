package br.central.indicadores.apuracao;

import br.central.comum.Vez;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases to measure. Who acts adds a row and never waits for who measures; what was added meanwhile is measured again. */
@Component
class Pendentes {

    record Pendente(long id, long atendimento, boolean mudaAVolta) {}

    private final JdbcClient banco;
    private final Vez vez;

    Pendentes(JdbcClient banco) {
        this.banco = banco;
        this.vez = new Vez(banco, "apuracao_vez");
    }

    /** @param mudaAVolta whether it may have changed who came back to what was closed before */
    void acrescentar(long atendimento, Instant desde, boolean mudaAVolta) {
        banco.sql("insert into apuracao_pendente (atendimento_id, desde, muda_a_volta)"
                        + " values (:atendimento, :desde, :mudaAVolta)")
                .param("atendimento", atendimento)
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .param("mudaAVolta", mudaAVolta)
                .update();
    }

    /** Nothing of a case that was opened later: the days before it are not added up yet. */
    void acrescentarSeAbertoAntesDe(Instant limite, long atendimento, Instant desde) {
        banco.sql("insert into apuracao_pendente (atendimento_id, desde, muda_a_volta)"
                        + " select id, :desde, true from v_caso where id = :atendimento and aberto_em < :limite")
                .param("atendimento", atendimento)
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it is this node's turn until the end of the transaction; another that measures now is not waited for. */
    boolean minhaVez() {
        return vez.minha();
    }

    /** The oldest that may be measured now. */
    List<Pendente> daVez(Instant agora, int quantos) {
        return banco.sql("select id, atendimento_id, muda_a_volta from apuracao_pendente where desde <= :agora"
                        + " order by id fetch first :quantos rows only")
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .param("quantos", quantos)
                .query((linha, i) -> new Pendente(
                        linha.getLong("id"), linha.getLong("atendimento_id"), linha.getBoolean("muda_a_volta")))
                .list();
    }

    void feitos(Collection<Pendente> feitos) {
        banco.sql("delete from apuracao_pendente where id in (:ids)")
                .param("ids", ids(feitos))
                .update();
    }

    void adiar(Collection<Pendente> adiados, Instant ate) {
        banco.sql("update apuracao_pendente set desde = :ate where id in (:ids)")
                .param("ate", ate.atOffset(ZoneOffset.UTC))
                .param("ids", ids(adiados))
                .update();
    }

    private static List<Long> ids(Collection<Pendente> pendentes) {
        return pendentes.stream().map(Pendente::id).toList();
    }
}
