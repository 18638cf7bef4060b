package br.central.seguranca.perfis;

import br.central.seguranca.Atuacao;
import br.central.seguranca.DadosDoGrupo;
import br.central.seguranca.Grupo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups as rows. */
@Component
class TabelaDeGrupos {

    private record Substituto(String grupo, String login) {}

    private final JdbcClient banco;
    private final ObjectMapper json;

    TabelaDeGrupos(JdbcClient banco, ObjectMapper json) {
        this.banco = banco;
        this.json = json;
    }

    List<Grupo> todos() {
        Map<String, List<String>> substitutos = banco
                .sql("select grupo, login from grupo_substituto order by grupo, ordem")
                .query((linha, numero) -> new Substituto(linha.getString("grupo"), linha.getString("login")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Substituto::grupo, Collectors.mapping(Substituto::login, Collectors.toList())));
        return banco.sql("select * from grupo order by ordem, nome, codigo")
                .query((linha, numero) -> linha(linha, substitutos))
                .list();
    }

    private static Grupo linha(ResultSet linha, Map<String, List<String>> substitutos) throws SQLException {
        String codigo = linha.getString("codigo");
        return new Grupo(
                codigo,
                linha.getString("nome"),
                Atuacao.valueOf(linha.getString("atuacao")),
                linha.getBoolean("ativo"),
                linha.getString("responsavel"),
                linha.getString("email"),
                substitutos.getOrDefault(codigo, List.of()),
                linha.getInt("versao"));
    }

    void incluir(Grupo grupo, int ordem) {
        banco.sql("""
                        insert into grupo (codigo, nome, atuacao, ativo, responsavel, email, ordem, versao)
                        values (:codigo, :nome, :atuacao, :ativo, :responsavel, :email, :ordem, 0)""")
                .param("codigo", grupo.codigo())
                .param("nome", grupo.nome())
                .param("atuacao", grupo.atuacao().name())
                .param("ativo", grupo.ativo())
                .param("responsavel", grupo.responsavel(), Types.VARCHAR)
                .param("email", grupo.email(), Types.VARCHAR)
                .param("ordem", ordem)
                .update();
    }

    /** @return whether nobody else changed it since that version */
    boolean alterar(Grupo antes, Grupo grupo) {
        boolean alterado = banco.sql("""
                                update grupo set nome = :nome, ativo = :ativo, responsavel = :responsavel, email = :email,
                                  versao = versao + 1
                                where codigo = :codigo and versao = :versao""")
                        .param("codigo", grupo.codigo())
                        .param("nome", grupo.nome())
                        .param("ativo", grupo.ativo())
                        .param("responsavel", grupo.responsavel(), Types.VARCHAR)
                        .param("email", grupo.email(), Types.VARCHAR)
                        .param("versao", grupo.versao())
                        .update()
                == 1;
        if (alterado) {
            substitutos(grupo);
            lembrar(DadosDoGrupo.de(antes), grupo.codigo());
        }
        return alterado;
    }

    private void lembrar(DadosDoGrupo antes, String codigo) {
        banco.sql("delete from grupo_como_era where grupo = :grupo")
                .param("grupo", codigo)
                .update();
        banco.sql("insert into grupo_como_era (grupo, dados) values (:grupo, :dados)")
                .param("grupo", codigo)
                .param("dados", escritos(antes))
                .update();
    }

    private String escritos(DadosDoGrupo dados) {
        try {
            return json.writeValueAsString(dados);
        } catch (JsonProcessingException impossivel) {
            throw new IllegalStateException(impossivel);
        }
    }

    /** Before its last change; empty when there was none. */
    Optional<DadosDoGrupo> comoEra(String codigo) {
        return banco.sql("select dados from grupo_como_era where grupo = :grupo")
                .param("grupo", codigo)
                .query(String.class)
                .optional()
                .map(this::lidos);
    }

    private DadosDoGrupo lidos(String dados) {
        try {
            return json.readValue(dados, DadosDoGrupo.class);
        } catch (JsonProcessingException impossivel) {
            throw new IllegalStateException(impossivel);
        }
    }

    private void substitutos(Grupo grupo) {
        banco.sql("delete from grupo_substituto where grupo = :grupo")
                .param("grupo", grupo.codigo())
                .update();
        for (int i = 0; i < grupo.substitutos().size(); i++) {
            banco.sql("insert into grupo_substituto (grupo, login, ordem) values (:grupo, :login, :ordem)")
                    .param("grupo", grupo.codigo())
                    .param("login", grupo.substitutos().get(i))
                    .param("ordem", i)
                    .update();
        }
    }

    void retirarSubstituto(String codigo, String login) {
        banco.sql("delete from grupo_substituto where grupo = :grupo and login = :login")
                .param("grupo", codigo)
                .param("login", login)
                .update();
    }

    void excluir(String codigo) {
        banco.sql("delete from grupo where codigo = :codigo")
                .param("codigo", codigo)
                .update();
    }
}
