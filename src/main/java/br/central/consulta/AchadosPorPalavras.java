package br.central.consulta;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Keeps the texts a query of its own, which is planned without hope of stopping early. */
    private static final String A_PARTE = "offset 0";

    private static final String PELO_INDICE = """
            select p.id, count(*) over () as achados
            from (select a.id, %1$s as chave, case when %1$s is null then 1 else 0 end as vez
              from (select * from texto_do_atendimento t where %2$s %3$s) t
              join v_caso a on a.id = t.atendimento_id%4$s
              where %5$s
              limit %6$d) p
            order by %7$s""";

    private final JdbcClient banco;
    private final LeituraDosTextos leitura;
    private final Limites limites;
    private volatile boolean haMuitos;

    @Autowired
    AchadosPorPalavras(DataSource dados) {
        this(dados, LIMITES);
    }

    AchadosPorPalavras(DataSource dados, Limites limites) {
        banco = JdbcClient.create(dados);
        leitura = new LeituraDosTextos(banco);
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

        static Achados deTodos(List<Long> todos, Fatia fatia) {
            int inicio = (int) Math.min(fatia.inicio(), todos.size());
            return new Achados(todos.subList(inicio, todos.size()), todos.size(), false);
        }
    }

    private record Achado(long id, long achados) {}

    Achados achar(BuscaPorPalavras busca) {
        Condicoes condicoes = busca.condicoes();
        boolean poucos = condicoes.dePoucos() || !condicoes.noTexto().isEmpty() || !haMuitos();
        return (poucos ? Optional.<Achados>empty() : lendo(busca)).orElseGet(() -> peloIndice(busca));
    }

    /** Among fewer it is said exactly how many have the words; once there were so many, there always are. */
    private boolean haMuitos() {
        haMuitos = haMuitos || leitura.haMaisTextosQue(limites.novos());
        return haMuitos;
    }

    private Optional<Achados> lendo(BuscaPorPalavras busca) {
        return switch (busca.ordem().coluna()) {
            case ABERTURA -> lendoOsMaisNovos(busca);
            case CLIENTE -> Optional.of(porCliente(busca));
            default -> lendoOsPrimeiros(busca);
        };
    }

    private Optional<Achados> lendoOsMaisNovos(BuscaPorPalavras busca) {
        List<Long> novos = leitura.entreOsMaisNovos(limites.novos(), busca);
        return novos.size() > busca.fatia().ate()
                        || novos.size() * MAIS_LONGE <= busca.fatia().ate()
                ? Achados.comSobra(novos, busca.fatia())
                : Achados.comSobra(leitura.entreOsMaisNovos(limites.novos() * MAIS_LONGE, busca), busca.fatia());
    }

    /** If the newest promise that the page will be full. */
    private Optional<Achados> lendoOsPrimeiros(BuscaPorPalavras busca) {
        long prometidos = leitura.comuns(limites.novos(), busca) * limites.primeiros() / limites.novos();
        return prometidos > busca.fatia().ate()
                ? Achados.comSobra(leitura.entreOsPrimeiros(limites.primeiros(), busca), busca.fatia())
                : Optional.empty();
    }

    private Achados porCliente(BuscaPorPalavras busca) {
        List<Long> ids = leitura.porCliente(busca);
        return Achados.comSobra(ids, busca.fatia()).orElseGet(() -> Achados.deTodos(ids, busca.fatia()));
    }

    private Achados peloIndice(BuscaPorPalavras busca) {
        Fatia fatia = busca.fatia();
        int limite = busca.ordem().porAbertura() ? limites.contados() : limites.ordenados();
        List<Achado> todos = peloIndice(busca, limite, fatia);
        if (todos.isEmpty() && fatia.inicio() > 0) {
            todos = peloIndice(busca, limite, new Fatia(0, 1)).stream()
                    .map(um -> new Achado(0, um.achados()))
                    .toList();
        }
        long quantos = todos.isEmpty() ? 0 : todos.get(0).achados();
        if (quantos > limite) {
            return new Achados(deMuitos(busca), limite, true);
        }
        List<Long> ids =
                fatia.inicio() < quantos ? todos.stream().map(Achado::id).toList() : List.of();
        return new Achados(ids, quantos, false);
    }

    private List<Achado> peloIndice(BuscaPorPalavras busca, int limite, Fatia fatia) {
        Ordem ordem = busca.ordem();
        String sql = PELO_INDICE.formatted(
                ordem.expressao(),
                busca.noTexto(),
                busca.condicoes().dePoucos() ? "" : A_PARTE,
                ordem.comCliente(),
                busca.condicoes().sql(),
                limite + 1,
                ordem.daPagina() + fatia.sql());
        return banco.sql(sql)
                .paramSource(busca.condicoes().parametros())
                .query((linha, numero) -> new Achado(linha.getLong("id"), linha.getLong("achados")))
                .list();
    }

    /** There are more than were counted, so the page is not far away, unless it is the last or all are old. */
    private List<Long> deMuitos(BuscaPorPalavras busca) {
        Ordem ordem = busca.ordem();
        if (ordem.coluna() == Ordem.Coluna.CLIENTE) {
            return porCliente(busca).ids();
        }
        if (ordem.porAbertura()) {
            Optional<Achados> novos =
                    Achados.comSobra(leitura.entreOsMaisNovos(limites.muitos(), busca), busca.fatia());
            if (novos.isPresent()) {
                return novos.get().ids();
            }
        }
        Condicoes condicoes = busca.condicoes();
        String pagina =
                ordem.pagina(condicoes.sql() + " and " + busca.palavras().noCaso(), busca.fatia());
        return banco.sql("select p.id from (" + pagina + ") p")
                .paramSource(condicoes.parametros())
                .query(Long.class)
                .list();
    }
}
