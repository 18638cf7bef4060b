package br.central.atendimento.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL would do what was sent to it, for any values and told to read no table whole where it can do otherwise. */
public final class Planos {

    private final String endereco;
    private final Pattern cresce;

    /** @param cresce tables that may not be read whole */
    public Planos(String endereco, Pattern cresce) {
        this.endereco = endereco;
        this.cresce = cresce;
    }

    /** Each with the statement that reads it so. */
    public Set<String> lidasPorInteiro(Collection<String> comandos) throws Exception {
        Set<String> inteiras = new TreeSet<>();
        // By the simple protocol: what is explained for any value is sent without values.
        String url = endereco + (endereco.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (Connection conexao = DriverManager.getConnection(url, "postgres", "");
                Statement pergunta = conexao.createStatement()) {
            // In a test the tables are nearly empty: to join by reading both would look cheap.
            for (String modo : List.of("seqscan", "hashjoin", "mergejoin")) {
                pergunta.execute("set enable_" + modo + " = off");
            }
            semMedida(conexao, pergunta);
            for (String comando : Set.copyOf(comandos)) {
                if (comando.matches("(?is)\\s*(select|update|delete|with)\\b.*")) {
                    inteiras(plano(pergunta, comando)).forEach(tabela -> inteiras.add(tabela + " ← " + comando));
                }
            }
        }
        return inteiras;
    }

    /** For this transaction, which is undone: as if nobody had measured meanwhile how few rows a test has. */
    private static void semMedida(Connection conexao, Statement pergunta) throws SQLException {
        conexao.setAutoCommit(false);
        pergunta.execute("update pg_class set reltuples = -1, relpages = 0 where relkind = 'r'"
                + " and relnamespace = (select oid from pg_namespace where nspname = 'public')");
        pergunta.execute("delete from pg_statistic");
    }

    private List<String> inteiras(JsonNode resposta) {
        List<String> lidas = new ArrayList<>();
        juntar(resposta.path(0).path("Plan"), false, lidas);
        return lidas;
    }

    private void juntar(JsonNode no, boolean soOsPrimeiros, List<String> lidas) {
        String tipo = no.path("Node Type").asText();
        String tabela = no.path("Relation Name").asText();
        boolean semCondicao = tipo.startsWith("Index") && !no.has("Index Cond");
        boolean parada = soOsPrimeiros && !no.has("Filter");
        if ((tipo.equals("Seq Scan") || semCondicao && !parada)
                && cresce.matcher(tabela).matches()) {
            lidas.add(tabela);
        }
        no.path("Plans").forEach(debaixo -> juntar(debaixo, tipo.equals("Limit"), lidas));
    }

    private static JsonNode plano(Statement pergunta, String comando) throws Exception {
        try (ResultSet resposta = pergunta.executeQuery("explain (generic_plan, format json) " + numerado(comando))) {
            resposta.next();
            return new ObjectMapper().readTree(resposta.getString(1));
        } catch (SQLException falha) {
            throw new IllegalStateException(comando, falha);
        }
    }

    private static String numerado(String comando) {
        Matcher interrogacao = Pattern.compile("\\?").matcher(comando);
        StringBuilder numerado = new StringBuilder();
        for (int i = 1; interrogacao.find(); i++) {
            interrogacao.appendReplacement(numerado, "\\$" + i);
        }
        return interrogacao.appendTail(numerado).toString();
    }
}
