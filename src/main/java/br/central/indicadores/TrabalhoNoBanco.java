package br.central.indicadores;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the table of open work into line with the views that say what it is. */
@Component
class TrabalhoNoBanco {

    private final JdbcClient banco;

    TrabalhoNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    /** @param novos those of them of which nothing was written yet */
    void reescrever(Collection<Long> atendimentos, Collection<Long> novos) {
        if (!novos.containsAll(atendimentos)) {
            banco.sql("delete from trabalho_em_aberto where atendimento_id in (:casos)")
                    .param("casos", atendimentos)
                    .update();
        }
        banco.sql("""
                        insert into trabalho_em_aberto
                        select * from v_trabalho_dos_casos where atendimento_id in (:casos)
                        union all
                        select * from v_trabalho_por_cumprir where atendimento_id in (:casos)""").param("casos", atendimentos).update();
    }
}
