package br.central.registros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register whose entries are the rows of one table of its owner, which has a column {@code versao}. */
public abstract class RegistroEmTabela implements RegistroDescrito {

    /**
     * @param chave SQL that makes of a row its key, a text
     * @param ordem in which entries are listed
     */
    public record Tabela(String nome, String chave, String ordem) {}

    private final JdbcClient banco;
    private final Clock relogio;
    private final Tabela tabela;

    protected RegistroEmTabela(JdbcClient banco, Clock relogio, Tabela tabela) {
        this.banco = banco;
        this.relogio = relogio;
        this.tabela = tabela;
    }

    /** The columns of a new row that are no field of the form, its key among them where nobody types it in. */
    protected Map<String, Object> deInclusao(Map<String, String> valores) {
        return Map.of();
    }

    /** The columns that follow from the fields. */
    protected Map<String, Object> derivadas(Map<String, String> valores) {
        return Map.of();
    }

    /** Whether a row is an entry; some are there for the application itself. */
    protected boolean mostra(FichaDeRegistro ficha) {
        return true;
    }

    /** In the transaction of the change. */
    protected void gravado(String chave) {}

    @Override
    public final List<FichaDeRegistro> todas() {
        return banco
                .sql(leitura() + " order by " + tabela.ordem())
                .query((linha, numero) -> ficha(linha))
                .list()
                .stream()
                .filter(this::mostra)
                .toList();
    }

    @Override
    public final Optional<FichaDeRegistro> travar(String chave) {
        return banco.sql(leitura() + " where " + tabela.chave() + " = :chave for update")
                .param("chave", chave)
                .query((linha, numero) -> ficha(linha))
                .optional()
                .filter(this::mostra);
    }

    @Override
    public final String incluir(Map<String, String> valores) {
        Map<String, Object> colunas = new LinkedHashMap<>(deInclusao(valores));
        colunas.putAll(derivadas(valores));
        List<CampoDeRegistro> campos = descricao().campos();
        String nomes = Stream.concat(campos.stream().map(CampoDeRegistro::coluna), colunas.keySet().stream())
                .collect(Collectors.joining(", "));
        String marcas = Stream.concat(campos.stream().map(CampoDeRegistro::coluna), colunas.keySet().stream())
                .map(coluna -> ":" + coluna)
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec comando =
                banco.sql("insert into " + tabela.nome() + " (" + nomes + ", versao) values (" + marcas + ", 0)");
        preencher(comando, campos, colunas, valores).update();
        return chaveDe(valores, colunas);
    }

    @Override
    public final boolean ha(Map<String, String> valores) {
        return descricao().campos().stream()
                .filter(campo -> campo.tipo() == TipoDeCampo.CODIGO)
                .anyMatch(campo -> travar(valores.get(campo.codigo())).isPresent());
    }

    /** The key of the row just put in. */
    protected String chaveDe(Map<String, String> valores, Map<String, Object> deInclusao) {
        return valores.get("codigo");
    }

    @Override
    public final void alterar(FichaDeRegistro antes, Map<String, String> valores) {
        Map<String, Object> colunas = derivadas(valores);
        List<CampoDeRegistro> campos = descricao().campos().stream()
                .filter(campo -> campo.mudanca() == CampoDeRegistro.Mudanca.SEMPRE)
                .toList();
        String novos = Stream.concat(campos.stream().map(CampoDeRegistro::coluna), colunas.keySet().stream())
                .map(coluna -> coluna + " = :" + coluna)
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec comando = banco.sql("update " + tabela.nome() + " set " + novos
                + ", versao = versao + 1 where " + tabela.chave() + " = :chave_do_registro");
        preencher(comando, campos, colunas, valores)
                .param("chave_do_registro", antes.chave())
                .update();
        gravado(antes.chave());
    }

    private String leitura() {
        return "select t.*, " + tabela.chave() + " as chave_do_registro from " + tabela.nome() + " t";
    }

    private JdbcClient.StatementSpec preencher(
            JdbcClient.StatementSpec comando,
            List<CampoDeRegistro> campos,
            Map<String, Object> colunas,
            Map<String, String> valores) {
        for (CampoDeRegistro campo : campos) {
            gravar(comando, campo, valores.getOrDefault(campo.codigo(), ""));
        }
        colunas.forEach(comando::param);
        return comando;
    }

    private void gravar(JdbcClient.StatementSpec comando, CampoDeRegistro campo, String valor) {
        boolean nada = valor.isEmpty();
        switch (campo.tipo()) {
            case SIM_OU_NAO -> comando.param(campo.coluna(), !nada, Types.BOOLEAN);
            case NUMERO -> comando.param(campo.coluna(), nada ? null : Integer.valueOf(valor), Types.INTEGER);
            case DATA -> comando.param(campo.coluna(), nada ? null : LocalDate.parse(valor), Types.DATE);
            case MOMENTO -> comando.param(campo.coluna(), nada ? null : momento(valor), Types.TIMESTAMP_WITH_TIMEZONE);
            default -> comando.param(campo.coluna(), nada ? campo.vazio() : valor, Types.VARCHAR);
        }
    }

    private OffsetDateTime momento(String valor) {
        return LocalDateTime.parse(valor).atZone(relogio.getZone()).toOffsetDateTime();
    }

    private FichaDeRegistro ficha(ResultSet linha) throws SQLException {
        Map<String, String> valores = new LinkedHashMap<>();
        for (CampoDeRegistro campo : descricao().campos()) {
            valores.put(campo.codigo(), ler(linha, campo));
        }
        return new FichaDeRegistro(linha.getString("chave_do_registro"), valores, linha.getLong("versao"));
    }

    private String ler(ResultSet linha, CampoDeRegistro campo) throws SQLException {
        if (campo.tipo() == TipoDeCampo.SIM_OU_NAO) {
            return linha.getBoolean(campo.coluna()) ? "true" : "";
        }
        if (campo.tipo() == TipoDeCampo.MOMENTO) {
            OffsetDateTime quando = linha.getObject(campo.coluna(), OffsetDateTime.class);
            return quando == null ? "" : noMinuto(quando);
        }
        String valor = linha.getString(campo.coluna());
        return valor == null ? "" : valor;
    }

    private String noMinuto(OffsetDateTime quando) {
        return quando.atZoneSameInstant(relogio.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
