package br.central.consulta;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which cases have the words, one page of them. Words that many have fill the page from the newest texts alone, with no
 * index of words, and so do they from those that come first in another order; those that few have are found by that index
 * and then put in order. The database cannot know beforehand which words are common, so each query leaves it one way only;
 * unless something else is asked that few cases meet, of which it does know.
 */
@Component
class AchadosPorPalavras {

    /**
     * How far each way goes.
     *
     * @param novos how many of the newest texts are read through before the index is asked
     * @param primeiros how many cases are read through in another order than by opening, before the index is asked
     * @param contados by the index; counting all that have two first names takes longer than showing them
     * @param ordenados by the index, to put them in another order than by opening
     * @param muitos how many texts are read through for words that more have than are counted
     */
    record Limites(int novos, int primeiros, int contados, int ordenados, int muitos) {}

    /** What the newest promise is looked for among that many times as many, which costs less than the index. */
    private static final int MAIS_LONGE = 16;

    private static final Limites LIMITES = new Limites(5_000, 10_000, 1_000, 5_000, 200_000);

    private static final String HA_TANTOS =
            "select exists (select 1 from texto_do_atendimento" + " order by atendimento_id limit 1 offset %d)";

    /** The inner limit makes the database walk, and stop once it has as many as are asked for. */
    private static final String ENTRE_OS_MAIS_NOVOS = """
            select a.id
            from (select * from texto_do_atendimento x order by x.aberto_em %1$s, x.atendimento_id %1$s limit %2$d) t
            join atendimento a on a.id = t.atendimento_id
            where %3$s
              and %4$s
            order by t.aberto_em %1$s, t.atendimento_id %1$s
            limit %5$d""";

    private static final String QUANTOS_ENTRE_OS_MAIS_NOVOS = """
            select count(*)
            from (select * from texto_do_atendimento x order by x.aberto_em desc, x.atendimento_id desc limit %d) t
            where %s""";

    /** The same along an index of cases. */
    private static final String ENTRE_OS_PRIMEIROS = """
            select a.id
            from (%1$s) t
            join atendimento a on a.id = t.id
            where %2$s
              and %3$s
            order by t.chave %4$s, t.id %4$s
            limit %5$d""";

    /** Looked up by its key: joined, the database might read through all texts there are. */
    private static final String TEXTO_DELE =
            "(select x.texto from texto_do_atendimento x where x.atendimento_id = a.id) as texto";

    /** Keeps the texts a query of its own, which is planned without hope of stopping early. */
    private static final String A_PARTE = "offset 0";

    private static final String PELO_INDICE = """
            select p.id, count(*) over () as achados
            from (select a.id, %1$s as chave, case when %1$s is null then 1 else 0 end as vez
              from (select * from texto_do_atendimento t where %2$s %3$s) t
              join atendimento a on a.id = t.atendimento_id%4$s
              where %5$s
              limit %6$d) p
            order by %7$s""";

    private final NamedParameterJdbcTemplate banco;
    private final Limites limites;
    private volatile boolean haMuitos;

    @Autowired
    AchadosPorPalavras(DataSource dados) {
        this(dados, LIMITES);
    }

    AchadosPorPalavras(DataSource dados, Limites limites) {
        banco = new NamedParameterJdbcTemplate(dados);
        this.limites = limites;
    }

    /** @param haMais there are more than {@code total}; how many is not known */
    record Achados(List<Long> ids, long total, boolean haMais) {

        /** The page out of those read from the first one on, if they fill it and one is left. */
        static Optional<Achados> comSobra(List<Long> lidos, Fatia fatia) {
            return lidos.size() > fatia.ate()
                    ? Optional.of(
                            new Achados(lidos.subList((int) fatia.inicio(), (int) fatia.ate()), fatia.ate(), true))
                    : Optional.empty();
        }
    }

    private record Achado(long id, long achados) {}

    Achados achar(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        boolean poucos = condicoes.dePoucos() || !condicoes.noTexto().isEmpty() || !haMuitos();
        Optional<Achados> lendo = poucos
                ? Optional.empty()
                : porAbertura(ordem)
                        ? lendoOsMaisNovos(condicoes, palavras, ordem, fatia)
                        : lendoOsPrimeiros(condicoes, palavras, ordem, fatia);
        return lendo.orElseGet(() -> peloIndice(condicoes, palavras, ordem, fatia));
    }

    /** Among fewer it is said exactly how many have the words; once there were so many, there always are. */
    private boolean haMuitos() {
        haMuitos = haMuitos || um(HA_TANTOS.formatted(limites.novos()), new Condicoes(), Boolean.class);
        return haMuitos;
    }

    private Optional<Achados> lendoOsMaisNovos(
            Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        List<Long> novos = entreOsMaisNovos(limites.novos(), condicoes, palavras, ordem, fatia);
        Optional<Achados> achados = Achados.comSobra(novos, fatia);
        return achados.isPresent() || novos.size() * MAIS_LONGE <= fatia.ate()
                ? achados
                : Achados.comSobra(
                        entreOsMaisNovos(limites.novos() * MAIS_LONGE, condicoes, palavras, ordem, fatia), fatia);
    }

    /** Reads on only until there is one more than the page ends with. */
    private List<Long> entreOsMaisNovos(
            int quantos, Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        return ids(
                ENTRE_OS_MAIS_NOVOS.formatted(
                        ordem.sentido(), quantos, palavras.noTexto(), condicoes.sql(), fatia.ate() + 1),
                condicoes);
    }

    /** If the newest promise that the page will be full. */
    private Optional<Achados> lendoOsPrimeiros(
            Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        String comuns = QUANTOS_ENTRE_OS_MAIS_NOVOS.formatted(limites.novos(), palavras.noTexto());
        if (um(comuns, condicoes, Long.class) * limites.primeiros() <= fatia.ate() * limites.novos()) {
            return Optional.empty();
        }
        String sql = ENTRE_OS_PRIMEIROS.formatted(
                ordem.primeiros(limites.primeiros(), TEXTO_DELE),
                palavras.noTexto(),
                condicoes.sql(),
                ordem.sentido(),
                fatia.ate() + 1);
        return Achados.comSobra(ids(sql, condicoes), fatia);
    }

    private Achados peloIndice(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        int limite = porAbertura(ordem) ? limites.contados() : limites.ordenados();
        String sql = PELO_INDICE.formatted(
                ordem.expressao(),
                palavras.noTexto(condicoes.noTexto()),
                condicoes.dePoucos() ? "" : A_PARTE,
                ordem.comCliente(),
                condicoes.sql(),
                limite + 1,
                ordem.daPagina());
        List<Achado> todos = achados(sql + fatia.sql(), condicoes);
        if (todos.isEmpty() && fatia.inicio() > 0) {
            List<Achado> primeiro = achados(sql + new Fatia(0, 1).sql(), condicoes);
            todos = primeiro.stream().map(um -> new Achado(0, um.achados())).toList();
        }
        long quantos = todos.isEmpty() ? 0 : todos.get(0).achados();
        if (quantos > limite) {
            return new Achados(deMuitos(condicoes, palavras, ordem, fatia), limite, true);
        }
        List<Long> ids =
                fatia.inicio() < quantos ? todos.stream().map(Achado::id).toList() : List.of();
        return new Achados(ids, quantos, false);
    }

    /** There are more than were counted, so the page is not far away, unless it is the last or all are old. */
    private List<Long> deMuitos(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {
        if (porAbertura(ordem)) {
            List<Long> novos = entreOsMaisNovos(limites.muitos(), condicoes, palavras, ordem, fatia);
            if (novos.size() >= fatia.ate()) {
                return novos.subList((int) fatia.inicio(), (int) fatia.ate());
            }
        }
        String pagina = ordem.pagina(condicoes.sql() + " and " + palavras.noCaso(), fatia);
        return ids("select p.id from (" + pagina + ") p", condicoes);
    }

    private List<Long> ids(String sql, Condicoes condicoes) {
        return banco.queryForList(sql, condicoes.parametros(), Long.class);
    }

    private <T> T um(String sql, Condicoes condicoes, Class<T> tipo) {
        return banco.queryForObject(sql, condicoes.parametros(), tipo);
    }

    private List<Achado> achados(String sql, Condicoes condicoes) {
        return banco.query(
                sql,
                condicoes.parametros(),
                (linha, numero) -> new Achado(linha.getLong("id"), linha.getLong("achados")));
    }

    private static boolean porAbertura(Ordem ordem) {
        return ordem.coluna() == Ordem.Coluna.ABERTURA;
    }
}
