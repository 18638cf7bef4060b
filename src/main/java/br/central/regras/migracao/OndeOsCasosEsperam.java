package br.central.regras.migracao;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the cases of a preview wait. */
@Component
class OndeOsCasosEsperam {

    private final JdbcClient banco;

    OndeOsCasosEsperam(JdbcClient banco) {
        this.banco = banco;
    }

    List<OndeEsperam> onde(long id) {
        return banco.sql("select coalesce(onde, 'terminaram antes do exame') as onde, count(*) as casos,"
                        + " sum(case when previa = 'NAO_CABE' then 1 else 0 end) as nao_cabem"
                        + " from regras_corrida_caso where corrida_id = :id and previa <> 'A_EXAMINAR'"
                        + " group by onde order by 2 desc, 1")
                .param("id", id)
                .query((linha, numero) ->
                        new OndeEsperam(linha.getString("onde"), linha.getInt("casos"), linha.getInt("nao_cabem")))
                .list();
    }
}
