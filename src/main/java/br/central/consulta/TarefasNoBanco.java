package br.central.consulta;

import static br.central.comum.MomentoGravado.em;

import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of user tasks from the application's own tables, each in one statement. */
@Component
class TarefasNoBanco {

    private static final String LISTA = """
            select f.*, a.protocolo, a.situacao, a.urgente, a.restrito, %s as visivel,
              coalesce(r.protocolo, s.protocolo) as pedido, coalesce(s.classificacao, a.classificacao) as classificacao,
              case when r.id is not null then r.norma when s.id is not null then s.norma else a.norma end as norma,
              case when r.id is not null then r.atencao_em when s.id is not null then s.atencao_em
                else a.atencao_em end as atencao_em,
              coalesce(c.nome_social, c.nome, a.contato_nome) as cliente, g.nome as nome_da_tarefa, z.ate as ausente_ate
            from (%s) f
            left join v_solicitacao s on s.id = f.solicitacao_id
            left join v_reclamacao r on r.id = f.reclamacao_id
            left join v_caso a on a.id = coalesce(f.atendimento_id, s.atendimento_id)
            left join v_tarefa_geral g on g.tarefa = f.tarefa
            left join v_cliente c on c.id = coalesce(f.cliente_id, a.cliente_id)
            left join v_ausencia z on z.login = f.responsavel and z.substituto = :eu
              and z.encerrada_em is null and z.de <= :dia and z.ate >= :dia
            order by %s""";

    private final JdbcClient banco;
    private final Alcance alcance;
    private final UsuarioAtual usuario;
    private final Classificacoes classificacoes;
    private final Operadores operadores;
    private final Clock relogio;

    TarefasNoBanco(
            JdbcClient banco,
            Alcance alcance,
            UsuarioAtual usuario,
            Classificacoes classificacoes,
            Operadores operadores,
            Clock relogio) {
        this.banco = banco;
        this.alcance = alcance;
        this.usuario = usuario;
        this.classificacoes = classificacoes;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** Those of these that are open, of whatever kind; of a restricted case only what it is. */
    List<TarefaNaFila> destas(Collection<String> tarefas) {
        String fontes = Stream.of(FonteDeTarefas.values())
                .map(FonteDeTarefas::destas)
                .collect(Collectors.joining("\nunion all\n"));
        return tarefas.isEmpty() ? List.of() : listar(fontes, parametros().com("tarefas", tarefas));
    }

    /** The user's own first, then those of who the user stands in for. */
    List<TarefaNaFila> comigo(int quantas) {
        return primeiras(comigo(), quantas);
    }

    /** Those first, then those of the groups that nobody has taken. */
    List<TarefaNaFila> proximas(int quantas) {
        return primeiras(Stream.concat(comigo().stream(), livres().stream()).toList(), quantas);
    }

    List<TarefaNaFila> pendentes(int quantas) {
        String visiveis = alcance.visiveis().sql();
        String sql = FonteDeTarefas.pendentes(!usuario.grupos().isEmpty()) + " and " + visiveis;
        String deAusentes = FonteDeTarefas.ATENDIMENTO.deAusentes(true, visiveis);
        return FonteDeTarefas.ATENDIMENTO.para(usuario)
                ? primeiras(List.of(new ParteDaFila(sql, false), new ParteDaFila(deAusentes, false)), quantas)
                : List.of();
    }

    private List<ParteDaFila> comigo() {
        return minhasFontes()
                .filter(FonteDeTarefas::deAlguem)
                .flatMap(fonte -> Stream.of(fonte(fonte, fonte.comigo()), deAusentes(fonte)))
                .toList();
    }

    private ParteDaFila deAusentes(FonteDeTarefas fonte) {
        return new ParteDaFila(fonte.deAusentes(false, alcance.visiveis().sql()), false);
    }

    private List<ParteDaFila> livres() {
        List<String> grupos = grupos();
        return minhasFontes()
                .flatMap(fonte -> (fonte.porGrupo() ? cadaGrupo(grupos.size()) : Stream.of(""))
                        .map(grupo -> fonte(fonte, fonte.livres(grupo))))
                .toList();
    }

    private ParteDaFila fonte(FonteDeTarefas fonte, String sql) {
        return new ParteDaFila(sql + fonte.visivel(alcance.visiveis().sql()), fonte.emOrdem());
    }

    /** One query for each group, so that an index gives its queue in order. */
    private static Stream<String> cadaGrupo(int grupos) {
        return IntStream.range(0, grupos).mapToObj(i -> ":grupo" + i);
    }

    private List<String> grupos() {
        return usuario.grupos().stream().sorted().toList();
    }

    private Stream<FonteDeTarefas> minhasFontes() {
        return Stream.of(FonteDeTarefas.values()).filter(fonte -> fonte.para(usuario));
    }

    private List<TarefaNaFila> primeiras(List<ParteDaFila> fontes, int quantas) {
        if (fontes.isEmpty()) {
            return List.of();
        }
        String primeiras =
                fontes.stream().flatMap(fonte -> fonte.primeiras(quantas)).collect(Collectors.joining("\nunion\n"));
        return listar(
                "select f.* from (" + primeiras + ") f order by " + ParteDaFila.ORDEM + " limit " + quantas,
                parametros());
    }

    private Condicoes parametros() {
        Condicoes parametros = alcance.visiveis()
                .com("agora", agora())
                .com("dia", LocalDate.now(relogio))
                .com("eu", usuario.login());
        List<String> grupos = grupos();
        if (!grupos.isEmpty()) {
            parametros.com("grupos", grupos);
        }
        for (int i = 0; i < grupos.size(); i++) {
            parametros.com("grupo" + i, grupos.get(i));
        }
        return parametros;
    }

    private List<TarefaNaFila> listar(String tarefas, Condicoes parametros) {
        return banco.sql(LISTA.formatted(
                        FonteDeTarefas.cartaoVisivel(alcance.visiveis().sql()), tarefas, ParteDaFila.ORDEM))
                .paramSource(parametros.parametros())
                .query((linha, numero) -> tarefa(linha))
                .list();
    }

    private Instant agora() {
        return relogio.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private TarefaNaFila tarefa(ResultSet linha) throws SQLException {
        String id = linha.getString("tarefa");
        TipoDeTarefa tipo = TipoDeTarefa.valueOf(linha.getString("tipo"));
        if (!linha.getBoolean("visivel")) {
            return TarefaNaFila.restrita(id, tipo);
        }
        String responsavel = linha.getString("responsavel");
        String situacao = linha.getString("situacao");
        return new TarefaNaFila(
                id,
                tipo,
                linha.getString("nome_da_tarefa"),
                new TarefaNaFila.Caso(
                        linha.getString("protocolo"),
                        linha.getString("pedido"),
                        NomeNoCartao.de(linha.getString("cliente")),
                        classificacao(linha.getString("classificacao")),
                        situacao == null ? null : SituacaoAtendimento.valueOf(situacao)),
                prazo(linha),
                new TarefaNaFila.ComQuem(
                        linha.getString("grupo"),
                        responsavel,
                        usuario.login().equals(responsavel),
                        ausente(responsavel, linha.getObject("ausente_ate", LocalDate.class))),
                linha.getBoolean("urgente"),
                linha.getBoolean("restrito"));
    }

    private TarefaNaFila.Ausente ausente(String responsavel, LocalDate ate) {
        return ate == null ? null : new TarefaNaFila.Ausente(responsavel, operadores.comoSeChama(responsavel), ate);
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
        OffsetDateTime venceEm = em(linha, "vence_em", relogio);
        if (venceEm == null) {
            return null;
        }
        OffsetDateTime atencaoEm = em(linha, "atencao_em", relogio);
        // A call is due at a moment, with none before it to be reminded at.
        OffsetDateTime deAtencao = atencaoEm == null ? venceEm : atencaoEm;
        EstadoDoPrazo estado = EstadoDoPrazo.em(agora(), deAtencao.toInstant(), venceEm.toInstant(), null);
        return new PrazoView(venceEm, atencaoEm, estado, linha.getString("norma"), null);
    }
}
