package br.central.regras.modelos;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many processes run by each version, and how many ended by it: read from an index alone, whatever their number. */
@Component
class InstanciasPorVersao {

    private final JdbcClient banco;

    InstanciasPorVersao(JdbcClient banco) {
        this.banco = banco;
    }

    record Quantas(long emAndamento, long terminadas) {

        static final Quantas NENHUMA = new Quantas(0, 0);
    }

    /** The engine's ids of the versions by which something runs now. */
    Set<String> queCorrem() {
        return Set.copyOf(banco.sql("select distinct modelo from v_execucao_do_motor where pai is null")
                .query(String.class)
                .list());
    }

    /** By the engine's id of the version; of those by which nothing ever ran it says nothing. */
    Map<String, Quantas> de(Collection<String> definicoes) {
        Map<String, Quantas> quantas = new HashMap<>();
        if (!definicoes.isEmpty()) {
            banco.sql("select modelo, count(*) as todas, count(terminou_em) as terminadas from v_instancia_do_motor"
                            + " where modelo in (:modelos) group by modelo")
                    .param("modelos", definicoes)
                    .query(linha -> {
                        long terminadas = linha.getLong("terminadas");
                        quantas.put(
                                linha.getString("modelo"),
                                new Quantas(linha.getLong("todas") - terminadas, terminadas));
                    });
        }
        return quantas;
    }
}
