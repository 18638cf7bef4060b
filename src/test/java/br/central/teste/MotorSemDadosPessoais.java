package br.central.teste;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for words in everything the engine keeps: all text and bytes of all its tables, on H2 and PostgreSQL, but for the
 * models deployed, which are the application's own. A word found is reported as {@code TABLE.COLUMN: word}.
 */
public final class MotorSemDadosPessoais {

    private record Coluna(String tabela, String nome) {}

    private final JdbcTemplate banco;
    private final String tabelas;

    public MotorSemDadosPessoais(JdbcTemplate banco) {
        this(banco, "upper(table_name) like 'ACT\\_%' escape '\\'");
    }

    private MotorSemDadosPessoais(JdbcTemplate banco, String tabelas) {
        this.banco = banco;
        this.tabelas = tabelas;
    }

    /** The same of everything, the application's own tables too. */
    public static MotorSemDadosPessoais eTodasAsTabelas(JdbcTemplate banco) {
        return new MotorSemDadosPessoais(banco, "table_schema = current_schema");
    }

    /** Case aside; empty when it knows none of them. */
    public Set<String> procurar(Collection<String> palavras) {
        List<String> procuradas = palavras.stream()
                .map(palavra -> palavra.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> achados = new TreeSet<>();
        colunas()
                .forEach(coluna -> lerCada(
                        coluna,
                        valor -> procuradas.stream()
                                .filter(valor::contains)
                                .forEach(palavra ->
                                        achados.add(coluna.tabela() + "." + coluna.nome() + ": " + palavra))));
        return achados;
    }

    private List<Coluna> colunas() {
        return banco.query("""
                select table_name, column_name from information_schema.columns
                where %s
                  and lower(data_type) in ('character varying', 'character large object', 'text', 'varchar', 'character',
                                           'json', 'jsonb', 'tsvector', 'binary large object', 'binary varying', 'bytea')
                order by table_name, column_name
                """.formatted(tabelas), (linha, n) -> new Coluna(linha.getString(1), linha.getString(2)));
    }

    private void lerCada(Coluna coluna, Consumer<String> leitor) {
        boolean modelos = coluna.tabela().equalsIgnoreCase("ACT_GE_BYTEARRAY");
        banco.query(
                "select \"%2$s\" from \"%1$s\" where \"%2$s\" is not null %3$s"
                        .formatted(coluna.tabela(), coluna.nome(), modelos ? "and deployment_id_ is null" : ""),
                linha -> {
                    leitor.accept(texto(linha).toLowerCase(Locale.ROOT));
                });
    }

    private static String texto(ResultSet linha) throws SQLException {
        String tipo = linha.getMetaData().getColumnTypeName(1).toLowerCase(Locale.ROOT);
        boolean bytes = tipo.startsWith("bin") || tipo.equals("bytea") || tipo.equals("blob");
        return bytes ? new String(linha.getBytes(1), StandardCharsets.UTF_8) : linha.getString(1);
    }
}
