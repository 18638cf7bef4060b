package br.central.indicadores;

import br.central.comum.Dialeto;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the table of open work into line with the view that says what it is. */
@Component
class TrabalhoNoBanco {

    private final JdbcClient banco;
    private final String travar;

    TrabalhoNoBanco(JdbcClient banco, Dialeto dialeto) {
        this.banco = banco;
        travar = "select id from atendimento where id = :id " + dialeto.paraMudar();
    }

    /** Until the end of the transaction; one that this transaction is about to insert needs no lock. */
    void travar(Long atendimento) {
        banco.sql(travar).param("id", atendimento).query(Long.class).optional();
    }

    void reescrever(Collection<Long> atendimentos) {
        banco.sql("delete from trabalho_em_aberto where atendimento_id in (:casos)")
                .param("casos", atendimentos)
                .update();
        banco.sql("""
                        insert into trabalho_em_aberto
                        select * from trabalho_dos_casos where atendimento_id in (:casos)""").param("casos", atendimentos).update();
    }
}
