package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The operators' knowledge: informations with the solution to propose. {@code {saudacao}}, {@code {despedida}} and
 * {@code {operadora}} in their texts are filled in; {@code {cliente}} by {@link InformacaoView#para}.
 */
@Service
@DependsOn("cargaDoCatalogo")
public class Informacoes {

    private static final int MAXIMO = 50;
    private static final String CAMPOS =
            "select codigo, titulo, texto, solucao_proposta, palavras_chave, classificacao from informacao";

    private final JdbcClient jdbc;
    private final Classificacoes classificacoes;
    private final LacunasDaCasa lacunas;

    Informacoes(JdbcClient jdbc, Classificacoes classificacoes, LacunasDaCasa lacunas) {
        this.lacunas = lacunas;
        this.classificacoes = classificacoes;
        this.jdbc = jdbc;
    }

    /** @throws Recusa.NaoEncontrado when there is none, or no longer */
    public InformacaoView exigir(String codigo) {
        return jdbc.sql(CAMPOS + " where ativa = true and codigo = ?")
                .param(codigo)
                .query(InformacaoView.class)
                .optional()
                .map(this::preenchida)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há informação " + codigo + "."));
    }

    /**
     * Those that have every word of the text in title, text, solution or keywords, accents and case aside; at most 50,
     * those with the words in the title first. A blank text finds all.
     */
    public List<InformacaoView> buscar(String texto) {
        List<String> palavras = new ArrayList<>();
        StringBuilder sql = new StringBuilder(CAMPOS).append(" where ativa = true");
        for (String palavra : TextoBusca.palavras(texto == null ? "" : texto)) {
            sql.append(" and texto_busca like ? escape '\\'");
            palavras.add(TextoBusca.contem(palavra));
        }
        sql.append(" order by titulo fetch first ").append(MAXIMO).append(" rows only");
        List<InformacaoView> achadas = jdbc.sql(sql.toString())
                .params(palavras)
                .query(InformacaoView.class)
                .list();
        return noTituloPrimeiro(
                achadas.stream().map(this::preenchida).toList(), TextoBusca.normalizar(texto == null ? "" : texto));
    }

    /** The active ones of that classification and below it. */
    public List<InformacaoView> de(String caminho) {
        return jdbc
                .sql(CAMPOS + " where ativa = true and classificacao in (:ramo) order by titulo")
                .param("ramo", classificacoes.comOsDeBaixo(caminho))
                .query(InformacaoView.class)
                .list()
                .stream()
                .map(this::preenchida)
                .toList();
    }

    private InformacaoView preenchida(InformacaoView uma) {
        return uma.comTextos(texto -> lacunas.preencher(texto, Map.of()));
    }

    private static List<InformacaoView> noTituloPrimeiro(List<InformacaoView> achadas, String procurado) {
        List<InformacaoView> ordenadas = new ArrayList<>(achadas);
        ordenadas.sort((uma, outra) -> Boolean.compare(noTitulo(outra, procurado), noTitulo(uma, procurado)));
        return ordenadas;
    }

    private static boolean noTitulo(InformacaoView informacao, String procurado) {
        return TextoBusca.normalizar(informacao.titulo()).contains(procurado);
    }
}
