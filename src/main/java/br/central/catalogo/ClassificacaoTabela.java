package br.central.catalogo;

import br.central.comum.Linhas;
import br.central.comum.Natureza;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.seguranca.Permissao;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of the tree. */
@Repository
class ClassificacaoTabela {

    private static final String INCLUIR = """
            insert into classificacao (caminho, codigo, pai, nivel, descricao, situacao, ultimo_nivel, natureza,
              tipo_demanda, vinculos, exibe_fale_conosco, exibe_ouvidoria, exibe_lgpd, palavras_chave,
              permissao, restrita, versao)
            values (:caminho, :codigo, :pai, :nivel, :descricao, :situacao, :ultimoNivel, :natureza,
              :tipoDemanda, :vinculos, :faleConosco, :ouvidoria, :lgpd, :palavrasChave,
              :permissao, :restrita, 0)
            """;
    private static final String ALTERAR = """
            update classificacao set descricao = :descricao, situacao = :situacao, ultimo_nivel = :ultimoNivel,
              natureza = :natureza, tipo_demanda = :tipoDemanda, vinculos = :vinculos,
              exibe_fale_conosco = :faleConosco, exibe_ouvidoria = :ouvidoria, exibe_lgpd = :lgpd,
              palavras_chave = :palavrasChave, permissao = :permissao, restrita = :restrita, versao = versao + 1
            where caminho = :caminho and versao = :versao
            """;

    private final JdbcClient jdbc;

    ClassificacaoTabela(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassificacaoView> todas() {
        return jdbc.sql("select * from classificacao order by nivel, caminho")
                .query(ClassificacaoTabela::linha)
                .list();
    }

    /**
     * Reads and keeps the row locked to the end of the transaction; before it the places, as a move does: who has a row and
     * waits for the places would wait for who has these and wants the row.
     */
    Optional<ClassificacaoView> travar(String caminho) {
        travarOsLugares();
        return jdbc.sql("select * from classificacao where caminho = :caminho for update")
                .param("caminho", caminho)
                .query(ClassificacaoTabela::linha)
                .optional();
    }

    boolean temFilhos(String caminho) {
        return Linhas.ha(jdbc.sql("select count(*) from classificacao where pai = :caminho")
                .param("caminho", caminho));
    }

    void incluir(String caminho, String codigo, String pai, int nivel, ConteudoDaClassificacao conteudo) {
        comConteudo(jdbc.sql(INCLUIR), conteudo)
                .param("caminho", caminho)
                .param("codigo", codigo)
                .param("pai", pai)
                .param("nivel", nivel)
                .update();
    }

    /** @return whether the row was still at that version */
    boolean alterar(String caminho, long versao, ConteudoDaClassificacao conteudo) {
        return comConteudo(jdbc.sql(ALTERAR), conteudo)
                        .param("caminho", caminho)
                        .param("versao", versao)
                        .update()
                == 1;
    }

    /** One after the other: two moves at once could close a circle that neither sees. */
    void travarOsLugares() {
        jdbc.sql("select valor from parametro where chave = 'catalogo.carga' for update")
                .query()
                .listOfRows();
    }

    /** Places it below another, and tells those below it their new level. */
    void mover(String caminho, String pai, int nivel) {
        jdbc.sql("update classificacao set pai = :pai, nivel = :nivel where caminho = :caminho")
                .param("pai", pai)
                .param("nivel", nivel)
                .param("caminho", caminho)
                .update();
        jdbc.sql("select caminho from classificacao where pai = :caminho order by caminho")
                .param("caminho", caminho)
                .query(String.class)
                .list()
                .forEach(filha -> mover(filha, caminho, nivel + 1));
    }

    private static JdbcClient.StatementSpec comConteudo(
            JdbcClient.StatementSpec comando, ConteudoDaClassificacao conteudo) {
        return comando.param("descricao", conteudo.descricao().strip())
                .param("situacao", conteudo.situacao().name())
                .param("ultimoNivel", conteudo.ultimoNivel())
                .param("natureza", nome(conteudo.natureza()))
                .param("tipoDemanda", nome(conteudo.tipoDemanda()))
                .param("vinculos", juntar(conteudo.vinculos()))
                .param("faleConosco", conteudo.canais().contains(CanalDoPortal.FALE_CONOSCO))
                .param("ouvidoria", conteudo.canais().contains(CanalDoPortal.OUVIDORIA))
                .param("lgpd", conteudo.canais().contains(CanalDoPortal.LGPD))
                .param("palavrasChave", conteudo.palavrasChave())
                .param("permissao", nome(conteudo.permissao()))
                .param("restrita", conteudo.restrita());
    }

    private static ClassificacaoView linha(ResultSet linha, int numero) throws SQLException {
        String natureza = linha.getString("natureza");
        String tipoDemanda = linha.getString("tipo_demanda");
        String permissao = linha.getString("permissao");
        return new ClassificacaoView(
                linha.getString("codigo"),
                linha.getString("caminho"),
                linha.getString("descricao"),
                null,
                new ClassificacaoView.Lugar(
                        linha.getString("pai"), linha.getInt("nivel"), linha.getBoolean("ultimo_nivel")),
                SituacaoDaClassificacao.valueOf(linha.getString("situacao")),
                natureza == null ? null : Natureza.valueOf(natureza),
                tipoDemanda == null ? null : TipoDemanda.valueOf(tipoDemanda),
                new ClassificacaoView.Oferta(
                        vinculos(linha.getString("vinculos")), canais(linha), linha.getString("palavras_chave")),
                new ClassificacaoView.Acesso(
                        permissao == null ? null : Permissao.valueOf(permissao), linha.getBoolean("restrita")),
                linha.getLong("versao"));
    }

    private static Set<TipoCliente> vinculos(String nomes) {
        return Arrays.stream(nomes.split(" "))
                .filter(nome -> !nome.isEmpty())
                .map(TipoCliente::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TipoCliente.class)));
    }

    private static Set<CanalDoPortal> canais(ResultSet linha) throws SQLException {
        Set<CanalDoPortal> canais = EnumSet.noneOf(CanalDoPortal.class);
        for (CanalDoPortal canal : CanalDoPortal.values()) {
            if (linha.getBoolean("exibe_" + canal.name().toLowerCase())) {
                canais.add(canal);
            }
        }
        return canais;
    }

    private static String juntar(Collection<TipoCliente> vinculos) {
        return vinculos.stream().sorted().map(TipoCliente::name).collect(Collectors.joining(" "));
    }

    private static String nome(Enum<?> valor) {
        return valor == null ? null : valor.name();
    }
}
