package br.central.portal.casos;

import br.central.comum.MomentoGravado;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each person last looked at each case: what came since is news. */
@Component
@Transactional
class Vistos {

    private final JdbcClient banco;
    private final Clock relogio;

    Vistos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    void marcar(long conta, String protocolo) {
        Timestamp agora = Timestamp.from(relogio.instant());
        int marcados = banco.sql(
                        "update caso_visto set visto_em = :agora where conta_id = :conta and protocolo = :protocolo")
                .param("agora", agora)
                .param("conta", conta)
                .param("protocolo", protocolo)
                .update();
        if (marcados == 0) {
            banco.sql("insert into caso_visto (conta_id, protocolo, visto_em) select :conta, :protocolo, :agora"
                            + " from conta_do_portal where id = :conta and not exists"
                            + " (select 1 from caso_visto where conta_id = :conta and protocolo = :protocolo)")
                    .param("agora", agora)
                    .param("conta", conta)
                    .param("protocolo", protocolo)
                    .update();
        }
    }

    /** Whatever the person has looked at. */
    @Transactional(readOnly = true)
    Map<String, Instant> todos(long conta) {
        Map<String, Instant> vistos = new HashMap<>();
        banco.sql("select protocolo, visto_em from caso_visto where conta_id = :conta")
                .param("conta", conta)
                .query((linha, numero) ->
                        vistos.put(linha.getString("protocolo"), MomentoGravado.instante(linha, "visto_em")))
                .list();
        return vistos;
    }

    /** Those never looked at are not in it. */
    @Transactional(readOnly = true)
    Map<String, Instant> de(long conta, Collection<String> protocolos) {
        Map<String, Instant> vistos = new HashMap<>();
        if (!protocolos.isEmpty()) {
            banco.sql(
                            "select protocolo, visto_em from caso_visto where conta_id = :conta and protocolo in (:protocolos)")
                    .param("conta", conta)
                    .param("protocolos", protocolos)
                    .query((linha, numero) ->
                            vistos.put(linha.getString("protocolo"), MomentoGravado.instante(linha, "visto_em")))
                    .list();
        }
        return vistos;
    }
}
