package br.central.consulta;

import br.central.atendimento.PrazoView;
import br.central.atendimento.SituacaoAtendimento;
import br.central.atendimento.TipoDeTarefa;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists of user tasks from the application's own tables, each in one statement. */
@Component
class TarefasNoBanco {

    /** Overdue before the rest, then by priority, then what is due first. */
    private static final String ORDEM = "f.vez, case when f.vence_em < :agora then 0 else 1 end, f.prioridade desc,"
            + " f.vence_em nulls last, f.tarefa";

    private static final String LISTA = """
            select f.*, a.protocolo, a.situacao, a.urgente, a.restrito, %s as visivel,
              coalesce(c.nome_social, c.nome, a.contato_nome) as cliente
            from (%s) f
            left join atendimento a on a.id = f.atendimento_id
            left join cliente c on c.id = f.cliente_id
            order by %s""";

    private final NamedParameterJdbcTemplate banco;
    private final Alcance alcance;
    private final UsuarioAtual usuario;
    private final Classificacoes classificacoes;
    private final Clock relogio;

    TarefasNoBanco(
            NamedParameterJdbcTemplate banco,
            Alcance alcance,
            UsuarioAtual usuario,
            Classificacoes classificacoes,
            Clock relogio) {
        this.banco = banco;
        this.alcance = alcance;
        this.usuario = usuario;
        this.classificacoes = classificacoes;
        this.relogio = relogio;
    }

    /** Those of these that are open, of whatever kind; of a restricted case only what it is. */
    List<TarefaNaFila> destas(Collection<String> tarefas) {
        String fontes = Stream.of(FonteDeTarefas.values())
                .map(FonteDeTarefas::destas)
                .map(sql -> "select 0 as vez, t.* from (" + sql + ") t")
                .collect(Collectors.joining("\nunion all\n"));
        return tarefas.isEmpty() ? List.of() : listar(fontes, parametros(0).com("tarefas", tarefas));
    }

    List<TarefaNaFila> comigo(int quantas) {
        return primeiras(comigo(), quantas);
    }

    /** The user's own first, then those of the groups that nobody has taken. */
    List<TarefaNaFila> proximas(int quantas) {
        return primeiras(Stream.concat(comigo().stream(), livres().stream()).toList(), quantas);
    }

    List<TarefaNaFila> pendentes(int quantas) {
        return FonteDeTarefas.ATENDIMENTO.para(usuario)
                ? primeiras(
                        List.of("select case when a.responsavel is null then 1 else 0 end as vez, "
                                + semSelect(FonteDeTarefas.pendentes(temGrupo())) + visiveis()),
                        quantas)
                : List.of();
    }

    private List<String> comigo() {
        return minhasFontes()
                .filter(FonteDeTarefas::deAlguem)
                .map(fonte -> "select 0 as vez, " + semSelect(fonte.comigo()) + visiveis(fonte))
                .toList();
    }

    private List<String> livres() {
        return !temGrupo()
                ? List.of()
                : minhasFontes()
                        .map(fonte -> "select 1 as vez, " + semSelect(fonte.livres()) + visiveis(fonte))
                        .toList();
    }

    private Stream<FonteDeTarefas> minhasFontes() {
        return Stream.of(FonteDeTarefas.values()).filter(fonte -> fonte.para(usuario));
    }

    private boolean temGrupo() {
        return !usuario.grupos().isEmpty();
    }

    private static String semSelect(String sql) {
        return sql.substring("select ".length());
    }

    private String visiveis(FonteDeTarefas fonte) {
        return fonte == FonteDeTarefas.LIGACAO ? "" : visiveis();
    }

    private String visiveis() {
        return " and " + alcance.visiveis().sql();
    }

    /** Each source gives no more than can be shown, so that no long queue is read to its end. */
    private List<TarefaNaFila> primeiras(List<String> fontes, int quantas) {
        if (fontes.isEmpty()) {
            return List.of();
        }
        List<String> primeiras = new ArrayList<>();
        fontes.forEach(sql -> primeiras.add("(select * from (" + sql + ") f order by " + ORDEM + " limit :quantas)"));
        String juntas = "select * from (" + String.join("\nunion all\n", primeiras) + ") f order by " + ORDEM
                + " limit :quantas";
        return listar(juntas, parametros(quantas));
    }

    private Condicoes parametros(int quantas) {
        Condicoes parametros = alcance.visiveis().com("agora", agora()).com("eu", usuario.login());
        Set<String> grupos = usuario.grupos();
        if (!grupos.isEmpty()) {
            parametros.com("grupos", grupos);
        }
        return parametros.com("quantas", quantas);
    }

    private List<TarefaNaFila> listar(String tarefas, Condicoes parametros) {
        String visivel = "(a.id is null or " + alcance.visiveis().sql() + ")";
        return banco.query(
                LISTA.formatted(visivel, tarefas, ORDEM), parametros.parametros(), (linha, numero) -> tarefa(linha));
    }

    private Instant agora() {
        return relogio.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private TarefaNaFila tarefa(ResultSet linha) throws SQLException {
        String id = linha.getString("tarefa");
        TipoDeTarefa tipo = TipoDeTarefa.valueOf(linha.getString("tipo"));
        String protocolo = linha.getString("protocolo");
        if (!linha.getBoolean("visivel")) {
            return TarefaNaFila.restrita(id, tipo, protocolo);
        }
        String responsavel = linha.getString("responsavel");
        String situacao = linha.getString("situacao");
        return new TarefaNaFila(
                id,
                tipo,
                protocolo,
                linha.getString("pedido"),
                NomeNoCartao.de(linha.getString("cliente")),
                classificacao(linha.getString("classificacao")),
                situacao == null ? null : SituacaoAtendimento.valueOf(situacao),
                prazo(linha),
                linha.getString("grupo"),
                responsavel,
                usuario.login().equals(responsavel),
                linha.getBoolean("urgente"),
                linha.getBoolean("restrito"));
    }

    private String classificacao(String caminho) {
        return caminho == null
                ? null
                : classificacoes
                        .buscar(caminho)
                        .map(ClassificacaoView::descricaoCompleta)
                        .orElse(caminho);
    }

    private PrazoView prazo(ResultSet linha) throws SQLException {
        OffsetDateTime venceEm = em(linha, "vence_em");
        if (venceEm == null) {
            return null;
        }
        OffsetDateTime atencaoEm = em(linha, "atencao_em");
        EstadoDoPrazo estado = EstadoDoPrazo.em(agora(), atencaoEm.toInstant(), venceEm.toInstant(), null);
        return new PrazoView(venceEm, atencaoEm, estado, linha.getString("norma"), null);
    }

    private OffsetDateTime em(ResultSet linha, String coluna) throws SQLException {
        OffsetDateTime quando = linha.getObject(coluna, OffsetDateTime.class);
        return quando == null
                ? null
                : quando.atZoneSameInstant(relogio.getZone()).toOffsetDateTime();
    }
}
