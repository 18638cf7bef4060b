package br.central.consulta;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which cases have the words, one page of them. Words that many have fill the page from the newest texts alone, with no
 * index of words, and so do they from those that come first in another order; those that few have are found by that index
 * and then put in order. Each query leaves the database one way only, for it cannot know beforehand which words are common; unless
 * something else is asked that few cases meet, of which it does know.
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
    private static final int MAIS_LONGE = 10;

    private static final Limites LIMITES = new Limites(5_000, 3_000, 1_000, 5_000, 200_000);

    /** The inner limit makes the database walk; it says too whether there are no other texts. */
    private static final String ENTRE_OS_MAIS_NOVOS = """
            select a.id%1$s
            from (select * from texto_do_atendimento x order by x.aberto_em %2$s, x.atendimento_id %2$s limit %3$d) t
            join atendimento a on a.id = t.atendimento_id
            where %4$s
              and %5$s
            order by t.aberto_em %2$s, t.atendimento_id %2$s
            limit :tamanho offset :inicio""";

    /** Each text is looked up by its key: joined, the database might read through all texts there are. */
    private static final String ENTRE_OS_PRIMEIROS = """
            select a.id%5$s
            from (select p.id, p.chave,
                (select x.texto from texto_do_atendimento x where x.atendimento_id = p.id) as texto
              from (%1$s) p offset 0) t
            join atendimento a on a.id = t.id
            left join cliente c on c.id = a.cliente_id
            where %2$s
              and %3$s
            order by t.chave %4$s, t.id %4$s
            limit :tamanho offset :inicio""";

    private static final String CONTANDO = ", count(*) over () as achados,"
            + " (select count(*) from (select 1 from texto_do_atendimento limit %d) y) as textos";

    /** Keeps the texts a query of its own, which is planned without hope of stopping early. */
    private static final String A_PARTE = "offset 0";

    private static final String PELO_INDICE = """
            select p.id, count(*) over () as achados, 0 as textos
            from (select a.id, %1$s as chave, case when %1$s is null then 1 else 0 end as vez
              from (select * from texto_do_atendimento t where %2$s %6$s) t
              join atendimento a on a.id = t.atendimento_id
              left join cliente c on c.id = a.cliente_id
              where %3$s
              limit %4$d) p
            order by %5$s
            limit :tamanho offset :inicio""";

    private final NamedParameterJdbcTemplate banco;
    private final Limites limites;

    @Autowired
    AchadosPorPalavras(DataSource dados) {
        this(dados, LIMITES);
    }

    AchadosPorPalavras(DataSource dados, Limites limites) {
        banco = new NamedParameterJdbcTemplate(dados);
        this.limites = limites;
    }

    /** @param haMais there are more than {@code total}; how many is not known */
    record Achados(List<Long> ids, long total, boolean haMais) {}

    private record Achado(long id, long achados, long textos) {}

    Achados achar(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, long inicio, int tamanho) {
        condicoes.com("inicio", inicio).com("tamanho", tamanho).com("ate", inicio + tamanho);
        if (porAbertura(ordem) && !condicoes.dePoucos()) {
            List<Achado> novos = achados(
                    entreOsMaisNovos(
                            CONTANDO.formatted(limites.novos() + 1), limites.novos(), condicoes, palavras, ordem),
                    condicoes);
            long quantos = novos.isEmpty() ? 0 : novos.get(0).achados();
            if (!novos.isEmpty() && novos.get(0).textos() <= limites.novos()) {
                return new Achados(ids(novos), quantos, false);
            }
            if (quantos > inicio + tamanho) {
                return new Achados(ids(novos), quantos - 1, true);
            }
            if (quantos * MAIS_LONGE > inicio + tamanho) {
                List<Long> seguidos = seguindo(limites.novos() * MAIS_LONGE, condicoes, palavras, ordem, tamanho + 1);
                if (seguidos.size() > tamanho) {
                    return new Achados(seguidos.subList(0, tamanho), inicio + tamanho, true);
                }
            }
        }
        if (!porAbertura(ordem) && !condicoes.dePoucos()) {
            List<Achado> primeiros = achados(entreOsPrimeiros(condicoes, palavras, ordem), condicoes);
            if (!primeiros.isEmpty()
                    && primeiros.get(0).textos() > limites.primeiros()
                    && primeiros.get(0).achados() > inicio + tamanho) {
                return new Achados(ids(primeiros), primeiros.get(0).achados() - 1, true);
            }
        }
        return peloIndice(condicoes, palavras, ordem, inicio, tamanho);
    }

    private Achados peloIndice(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, long inicio, int tamanho) {
        int limite = porAbertura(ordem) ? limites.contados() : limites.ordenados();
        String sql = PELO_INDICE.formatted(
                ordem.expressao(),
                palavras.noTexto(),
                condicoes.sql(),
                limite + 1,
                ordem.daPagina(),
                condicoes.dePoucos() ? "" : A_PARTE);
        List<Achado> todos = achados(sql, condicoes);
        if (todos.isEmpty() && inicio > 0) {
            List<Achado> primeiro = achados(sql, condicoes.com("inicio", 0).com("tamanho", 1));
            condicoes.com("inicio", inicio).com("tamanho", tamanho);
            todos = primeiro.stream().map(um -> new Achado(0, um.achados(), 0)).toList();
        }
        long quantos = todos.isEmpty() ? 0 : todos.get(0).achados();
        if (quantos > limite) {
            return new Achados(deMuitos(condicoes, palavras, ordem, tamanho), limite, true);
        }
        return new Achados(inicio < quantos ? ids(todos) : List.of(), quantos, false);
    }

    /** There are more than were counted, so the page is not far away, unless it is the last or all are old. */
    private List<Long> deMuitos(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, int tamanho) {
        if (porAbertura(ordem)) {
            List<Long> novos = seguindo(limites.muitos(), condicoes, palavras, ordem, tamanho);
            if (novos.size() == tamanho) {
                return novos;
            }
        }
        String pagina = ordem.pagina(condicoes.sql() + " and " + palavras.noCaso());
        return banco.queryForList("select p.id from (" + pagina + ") p", condicoes.parametros(), Long.class);
    }

    /** Reads on only until the page is full. */
    private List<Long> seguindo(int ate, Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, int quantos) {
        condicoes.com("tamanho", quantos);
        return banco.queryForList(
                entreOsMaisNovos("", ate, condicoes, palavras, ordem), condicoes.parametros(), Long.class);
    }

    private String entreOsMaisNovos(
            String tambem, int quantos, Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem) {
        return ENTRE_OS_MAIS_NOVOS.formatted(tambem, ordem.sentido(), quantos, palavras.noTexto(), condicoes.sql());
    }

    private String entreOsPrimeiros(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem) {
        return ENTRE_OS_PRIMEIROS.formatted(
                ordem.primeiros(limites.primeiros()),
                palavras.noTexto(),
                condicoes.sql(),
                ordem.sentido(),
                CONTANDO.formatted(limites.primeiros() + 1));
    }

    private List<Achado> achados(String sql, Condicoes condicoes) {
        return banco.query(
                sql,
                condicoes.parametros(),
                (linha, numero) -> new Achado(linha.getLong("id"), linha.getLong("achados"), linha.getLong("textos")));
    }

    private static boolean porAbertura(Ordem ordem) {
        return ordem.coluna() == Ordem.Coluna.ABERTURA;
    }

    private static List<Long> ids(List<Achado> achados) {
        return achados.stream().map(Achado::id).toList();
    }
}
