package br.central.consulta;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads cases in some order and looks into the text of each, only until there is one more than the page ends with: no
 * index of words, which would find all that have them first.
 */
class LeituraDosTextos {

    private static final String HA_TANTOS =
            "select exists (select 1 from texto_do_atendimento" + " order by atendimento_id limit 1 offset %d)";

    private static final String MAIS_NOVOS = """
            (select * from texto_do_atendimento t%1$s order by t.aberto_em %2$s, t.atendimento_id %2$s limit %3$d) t""";

    /** The inner limit makes the database walk. */
    private static final String ENTRE_OS_MAIS_NOVOS = """
            select a.id
            from %1$s
            join v_caso a on a.id = t.atendimento_id
            where %2$s
              and %3$s
            order by t.aberto_em %4$s, t.atendimento_id %4$s
            limit %5$d""";

    private static final String QUANTOS_ENTRE_OS_MAIS_NOVOS = "select count(*) from %s where %s";

    /** The same along an index of cases. */
    private static final String ENTRE_OS_PRIMEIROS = """
            select a.id
            from (%1$s) t
            join v_caso a on a.id = t.id
            where %2$s
              and %3$s
            order by t.chave %4$s, t.id %4$s
            limit %5$d""";

    /** By its key: joined, the database might read through all texts there are. */
    private static final String TEXTO_DELE =
            "(select x.texto from texto_do_atendimento x where x.atendimento_id = a.id) as texto";

    /** All that have them, by their client's name: along an index of names, most come long before the first of these. */
    private static final String POR_CLIENTE = """
            select a.id
            from (select t.atendimento_id as id, t.nome_do_cliente as chave
              from texto_do_atendimento t
              where %1$s
              order by chave %3$s nulls last, id %3$s) t
            join v_caso a on a.id = t.id
            where %2$s
            order by t.chave %3$s nulls last, t.id %3$s
            limit %4$d""";

    private final JdbcClient banco;

    LeituraDosTextos(JdbcClient banco) {
        this.banco = banco;
    }

    boolean haMaisTextosQue(int tantos) {
        return banco.sql(HA_TANTOS.formatted(tantos)).query(Boolean.class).single();
    }

    List<Long> entreOsMaisNovos(int quantos, BuscaPorPalavras busca) {
        String sentido = busca.ordem().sentido();
        return ids(
                ENTRE_OS_MAIS_NOVOS.formatted(
                        maisNovos(quantos, busca, sentido),
                        busca.palavras().noTexto(),
                        busca.condicoes().sql(),
                        sentido,
                        busca.fatia().ate() + 1),
                busca);
    }

    /** How many of so many have the words, whatever else is asked. */
    long comuns(int quantos, BuscaPorPalavras busca) {
        String novos = maisNovos(quantos, busca, Ordem.PADRAO.sentido());
        String sql =
                QUANTOS_ENTRE_OS_MAIS_NOVOS.formatted(novos, busca.palavras().noTexto());
        return banco.sql(sql)
                .paramSource(busca.condicoes().parametros())
                .query(Long.class)
                .single();
    }

    List<Long> entreOsPrimeiros(int quantos, BuscaPorPalavras busca) {
        return ids(
                ENTRE_OS_PRIMEIROS.formatted(
                        busca.ordem().primeiros(quantos, TEXTO_DELE),
                        busca.palavras().noTexto(),
                        busca.condicoes().sql(),
                        busca.ordem().sentido(),
                        busca.fatia().ate() + 1),
                busca);
    }

    List<Long> porCliente(BuscaPorPalavras busca) {
        return ids(
                POR_CLIENTE.formatted(
                        busca.noTexto(),
                        busca.condicoes().sql(),
                        busca.ordem().sentido(),
                        busca.fatia().ate() + 1),
                busca);
    }

    private static String maisNovos(int quantos, BuscaPorPalavras busca, String sentido) {
        String periodo = String.join(" and ", busca.condicoes().noPeriodo());
        return MAIS_NOVOS.formatted(periodo.isEmpty() ? "" : " where " + periodo, sentido, quantos);
    }

    private List<Long> ids(String sql, BuscaPorPalavras busca) {
        return banco.sql(sql)
                .paramSource(busca.condicoes().parametros())
                .query(Long.class)
                .list();
    }
}
