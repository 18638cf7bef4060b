package br.central.consulta;

import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters that users keep under a name, each for himself or shared with one of the groups he is in. They hold choices
 * only (situations, classification, groups, dates …), never words typed nor documents, for they go in addresses.
 * Whoever is not of the staff (see {@link Consultas}) is refused with {@link Recusa.SemPermissao}.
 */
@Service
@Transactional
public class PesquisasSalvas {

    private static final int POR_PESSOA = 50;
    private static final int NOME_MAXIMO = 80;

    private final JdbcClient banco;
    private final Alcance alcance;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    PesquisasSalvas(JdbcClient banco, Alcance alcance, UsuarioAtual usuario, Clock relogio) {
        this.banco = banco;
        this.alcance = alcance;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** The user's own, by name, then those shared with the user's groups. */
    @Transactional(readOnly = true)
    public List<PesquisaSalva> minhas() {
        alcance.exigirEquipe();
        String eu = usuario.login();
        Set<String> grupos = usuario.grupos();
        String daEquipe = grupos.isEmpty() ? "" : " or grupo in (:grupos)";
        var consulta = banco.sql("select * from pesquisa_salva where dono = :eu" + daEquipe
                        + " order by case when dono = :eu then 0 else 1 end, nome, dono")
                .param("eu", eu);
        return (grupos.isEmpty() ? consulta : consulta.param("grupos", grupos))
                .query(this::linha)
                .list();
    }

    /** @throws Recusa.NaoEncontrado when there is none, or it is another's and not shared with a group of the user's */
    @Transactional(readOnly = true)
    public PesquisaSalva uma(String codigo) {
        return minhas().stream()
                .filter(pesquisa -> pesquisa.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há esta pesquisa salva."));
    }

    /**
     * @throws Recusa.EstadoNaoPermite when the user has one of this name, or fifty
     * @throws Recusa.RegraNaoAtendida field by field; a filter with words typed or documents, and a group the user is
     *     not in, are refused
     */
    public PesquisaSalva salvar(NovaPesquisa nova) {
        PesquisaSalva pesquisa = conferida(UUID.randomUUID().toString(), nova);
        int quantas = banco.sql("select count(*) from pesquisa_salva where dono = :dono")
                .param("dono", pesquisa.dono())
                .query(Integer.class)
                .single();
        if (quantas >= POR_PESSOA) {
            throw new Recusa.EstadoNaoPermite("Você já tem " + POR_PESSOA + " pesquisas salvas; exclua uma antes.");
        }
        gravar(
                "insert into pesquisa_salva (codigo, nome, filtro, dono, grupo, alterada_em)"
                        + " values (:codigo, :nome, :filtro, :dono, :grupo, :agora)",
                pesquisa);
        return pesquisa;
    }

    /**
     * Gives an own one another name, filter or group.
     *
     * @throws Recusa.NaoEncontrado as {@link #uma}
     * @throws Recusa.SemPermissao when it is another's
     * @throws Recusa as {@link #salvar}
     */
    public PesquisaSalva substituir(String codigo, NovaPesquisa nova) {
        exigirMinha(codigo);
        PesquisaSalva pesquisa = conferida(codigo, nova);
        gravar(
                "update pesquisa_salva set nome = :nome, filtro = :filtro, grupo = :grupo, alterada_em = :agora"
                        + " where codigo = :codigo and dono = :dono",
                pesquisa);
        return pesquisa;
    }

    /** @throws Recusa as {@link #substituir} */
    public void excluir(String codigo) {
        exigirMinha(codigo);
        banco.sql("delete from pesquisa_salva where codigo = :codigo and dono = :dono")
                .param("codigo", codigo)
                .param("dono", usuario.login())
                .update();
    }

    private void exigirMinha(String codigo) {
        PesquisaSalva pesquisa = uma(codigo);
        if (!pesquisa.minha()) {
            throw new Recusa.SemPermissao("Esta pesquisa é de " + pesquisa.dono() + "; só ele a altera ou exclui.");
        }
    }

    private PesquisaSalva conferida(String codigo, NovaPesquisa nova) {
        alcance.exigirEquipe();
        List<Recusa.Erro> erros = new ArrayList<>();
        String nome = nova.nome() == null
                ? ""
                : nova.nome().replaceAll("\\p{Cntrl}+", " ").strip();
        if (nome.isEmpty() || nome.length() > NOME_MAXIMO) {
            erros.add(new Recusa.Erro("nome", "Informe um nome de até " + NOME_MAXIMO + " caracteres."));
        }
        String grupo = TextoVisto.ouNulo(nova.grupo());
        if (grupo != null && !usuario.grupos().contains(grupo)) {
            erros.add(new Recusa.Erro("grupo", "Compartilhe com um grupo de que você participa."));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return new PesquisaSalva(codigo, nome, FiltroEmTexto.conferido(nova.filtro()), usuario.login(), grupo, true);
    }

    private void gravar(String sql, PesquisaSalva pesquisa) {
        try {
            banco.sql(sql)
                    .param("codigo", pesquisa.codigo())
                    .param("nome", pesquisa.nome())
                    .param("filtro", pesquisa.filtro())
                    .param("dono", pesquisa.dono())
                    .param("grupo", pesquisa.grupo())
                    .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException repetido) {
            throw new Recusa.EstadoNaoPermite("Você já tem uma pesquisa com o nome “" + pesquisa.nome() + "”.");
        }
    }

    private PesquisaSalva linha(ResultSet linha, int numero) throws SQLException {
        String dono = linha.getString("dono");
        return new PesquisaSalva(
                linha.getString("codigo"),
                linha.getString("nome"),
                linha.getString("filtro"),
                dono,
                linha.getString("grupo"),
                dono.equals(usuario.login()));
    }
}
