package br.central.lotes;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.api.ApiDeTeste;
import br.central.comum.Agora;
import br.central.seguranca.EmNomeDe;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Each row is done once, in the name of who asked, or says why it was not. */
@TesteDeIntegracao
class LotesTest {

    private static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";
    private static final int MUITAS = Integer.getInteger("central.teste.linhas", 300);

    @Autowired
    TrabalhoDosLotes trabalho;

    @Autowired
    LinhasPorFazer linhas;

    @Autowired
    Alvos alvos;

    @Autowired
    AtoNoCaso ato;

    @Autowired
    TarefasDoAtendimento casos;

    @Autowired
    EmNomeDe emNomeDe;

    @Autowired
    Operadores operadores;

    @Autowired
    UsuarioAtual usuario;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    JdbcClient cliente;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    TaskService tarefas;

    @Autowired
    IdentityService identidades;

    @Autowired
    Agora agora;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void transfereAtendimentosEDemandasEOMotorDizOMesmo() {
        String aberto = api.classificado(DE_UM_GRUPO);
        String solicitacao = api.encaminhada(DE_UM_GRUPO);

        long aoGrupo = registrar("gestor", "'acao': 'TRANSFERIR', 'grupo': 'supervisao'", atendimento(aberto));
        long aPessoa = registrar("gestor", "'acao': 'TRANSFERIR', 'usuario': 'financeiro'", demanda(solicitacao));
        trabalho.trabalhar();

        assertThat(resultados(aoGrupo)).containsExactly("FEITO");
        assertThat(resultados(aPessoa)).containsExactly("FEITO");
        assertThat(api.get("gestor", "/lotes/" + aPessoa).com(200).<String>em("$.situacao"))
                .isEqualTo("CONCLUIDO");
        assertThat(api.ver(aberto).<String>em("$.grupo")).isEqualTo("supervisao");
        String tarefa =
                banco.queryForObject("select tarefa from demanda where id = ?", String.class, id(demanda(solicitacao)));
        assertThat(tarefas.createTaskQuery().taskId(tarefa).singleResult().getAssignee())
                .isEqualTo("financeiro");
        assertThat(linhasDoHistorico(api.atendimentoDe(solicitacao), "TRANSFERENCIA"))
                .containsExactly("gestor");
    }

    @Test
    void alteraPrazoEPrioridadeUmaVezPorSolicitacao() {
        String solicitacao = api.encaminhada("prestador/glosa/recurso");
        String[] chaves = demandas(solicitacao);
        String quando = agora.instant().plus(Duration.ofDays(40)).toString();

        long prazo =
                registrar("gestor", "'acao': 'ALTERAR_PRAZO', 'venceEm': '" + quando + "', 'motivo': 'Acordo'", chaves);
        long prioridade = registrar("gestor", "'acao': 'ALTERAR_PRIORIDADE', 'prioridade': 93", chaves);
        trabalho.trabalhar();

        assertThat(resultados(prazo)).containsExactly("FEITO", "FEITO");
        assertThat(resultados(prioridade)).containsExactly("FEITO", "FEITO");
        String caso = api.atendimentoDe(solicitacao);
        assertThat(linhasDoHistorico(caso, "PRAZO_ALTERADO")).containsExactly("gestor");
        assertThat(linhasDoHistorico(caso, "PRIORIDADE_ALTERADA")).containsExactly("gestor");
        assertThat(banco.queryForList(
                        "select tarefa from demanda where solicitacao_id ="
                                + " (select id from solicitacao where protocolo = ?)",
                        String.class,
                        solicitacao))
                .hasSize(2)
                .allSatisfy(tarefa -> assertThat(tarefas.createTaskQuery()
                                .taskId(tarefa)
                                .singleResult()
                                .getPriority())
                        .isEqualTo(93));
        // What was said is in the timeline, and nowhere else once the batch is over.
        assertThat(banco.queryForObject("select texto from lote where id = ?", String.class, prazo))
                .isNull();
    }

    @Test
    void oRestritoEORecusadoNaoContamNadaEOConcluidoEhDito() {
        String restrito = api.classificado(DE_UM_GRUPO);
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", "{'grupo': 'lgpd'}")
                .com(200);
        String encerrado = api.encerrado(DE_UM_GRUPO);
        String encaminhado = api.atendimentoDe(api.encaminhada(DE_UM_GRUPO));

        long lote = registrar(
                "gestor",
                "'acao': 'TRANSFERIR', 'grupo': 'supervisao'",
                atendimento(restrito),
                atendimento(encerrado),
                atendimento(encaminhado),
                "ATENDIMENTO-999999999999");
        trabalho.trabalhar();

        assertThat(resultados(lote)).containsExactly("RECUSADO", "JA_CONCLUIDO", "RECUSADO", "RECUSADO");
        var pagina = api.get("gestor", "/lotes/" + lote + "/linhas").com(200);
        assertThat(pagina.corpo()).doesNotContain(restrito);
        assertThat(pagina.<String>em("$.itens[0].mensagem")).contains("restrito");
        assertThat(pagina.<String>em("$.itens[2].mensagem")).contains("encaminhado");
        assertThat(api.get("gestor", "/lotes/" + lote + "/linhas?resultado=JA_CONCLUIDO")
                        .com(200)
                        .<Integer>em("$.total"))
                .isEqualTo(1);
        assertThat(api.get("gestor", "/lotes/" + lote).com(200).<Integer>em("$.percentual"))
                .isEqualTo(100);

        long deOutro = registrar("supervisor", "'acao': 'COMENTAR', 'texto': 'Ver.'", atendimento(restrito));
        trabalho.trabalhar();
        assertThat(api.get("supervisor", "/lotes/" + deOutro + "/linhas").corpo())
                .contains(restrito);
        assertThat(api.get("gestor", "/lotes/" + deOutro + "/linhas").com(200).corpo())
                .contains("FEITO")
                .doesNotContain(restrito);
    }

    @Test
    void semDireitoNaoHaAcaoENemAForca() {
        String chave = atendimento(api.classificado(DE_UM_GRUPO));
        String corpo = corpo("'acao': 'COMENTAR', 'texto': 'Ver.'", chave);

        for (String quem : List.of("analista", "atendente")) {
            assertThat(api.get(quem, "/lotes/acoes").com(200).<List<String>>em("$"))
                    .isEmpty();
            api.post(quem, "/lotes", corpo).recusa(403, "AGIR_EM_LOTE");
            api.get(quem, "/lotes").recusa(403, "AGIR_EM_LOTE");
        }
        assertThat(api.get("gestor", "/lotes/acoes").com(200).<List<String>>em("$"))
                .containsExactly("TRANSFERIR", "ALTERAR_PRAZO", "ALTERAR_PRIORIDADE", "COMENTAR");
    }

    @Test
    void oDireitoQueFaltaDepoisRecusaALinha() {
        String chave = atendimento(api.classificado(DE_UM_GRUPO));
        String quem = pessoaCom("AGIR_EM_LOTE", "ALTERAR_PRIORIDADE");
        long lote = registrar(quem, "'acao': 'ALTERAR_PRIORIDADE', 'prioridade': 7", chave);
        banco.update("delete from permissao_perfil where grupo = ? and permissao = 'ALTERAR_PRIORIDADE'", "g-" + quem);

        agora.comoSeFosse(agora.instant().plus(Duration.ofMinutes(2)), () -> {
            trabalho.trabalhar();
            return null;
        });

        assertThat(resultados(lote)).containsExactly("RECUSADO");
        assertThat(api.get("gestor", "/lotes/" + lote + "/linhas").<String>em("$.itens[0].mensagem"))
                .contains("ALTERAR_PRIORIDADE");
    }

    @Test
    void quemNaoExisteMaisNaoFazNada() {
        String chave = atendimento(api.classificado(DE_UM_GRUPO));
        String quem = pessoaCom("AGIR_EM_LOTE");
        long lote = registrar(quem, "'acao': 'COMENTAR', 'texto': 'Ver.'", chave);
        identidades.deleteUser(quem);

        agora.comoSeFosse(agora.instant().plus(Duration.ofMinutes(2)), () -> {
            trabalho.trabalhar();
            return null;
        });

        assertThat(resultados(lote)).containsExactly("RECUSADO");
    }

    @Test
    void canceladoParaEDizOQueFoiFeito() {
        String primeiro = atendimento(api.classificado(DE_UM_GRUPO));
        String segundo = atendimento(api.classificado(DE_UM_GRUPO));
        long lote = registrar("gestor", "'acao': 'COMENTAR', 'texto': 'Ver.'", primeiro, segundo);
        assertThat(trabalho.fazer(deste(lote), 1)).isEqualTo(1);

        var cancelado =
                api.post("supervisor", "/lotes/" + lote + "/cancelamento", null).com(200);
        trabalho.trabalhar();

        assertThat(cancelado.<String>em("$.situacao")).isEqualTo("CANCELADO");
        assertThat(cancelado.<String>em("$.canceladoPor")).isEqualTo("supervisor");
        assertThat(resultados(lote)).containsExactly("FEITO", "NAO_EXECUTADO");
        api.post("gestor", "/lotes/" + lote + "/cancelamento", null).recusa(409, "1 feitos", "1 não executados");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | 'chaves': ['ATENDIMENTO-1'] | acao
            | 'acao': 'COMENTAR', 'chaves': [], 'texto': 'x' | chaves
            | 'acao': 'COMENTAR', 'chaves': ['1; drop table lote'], 'texto': 'x' | chaves
            | 'acao': 'COMENTAR', 'chaves': [null], 'texto': 'x' | chaves
            | 'acao': 'COMENTAR', 'chaves': ['ATENDIMENTO-1'], 'texto': ' ' | texto
            | 'acao': 'TRANSFERIR', 'chaves': ['ATENDIMENTO-1'] | usuario
            | 'acao': 'TRANSFERIR', 'chaves': ['ATENDIMENTO-1'], 'grupo': 'nenhum' | grupo
            | 'acao': 'TRANSFERIR', 'chaves': ['ATENDIMENTO-1'], 'usuario': 'ninguem' | usuario
            | 'acao': 'ALTERAR_PRAZO', 'chaves': ['ATENDIMENTO-1'], 'venceEm': '2015-01-01T00:00:00Z', 'texto': 'x' | venceEm
            | 'acao': 'ALTERAR_PRAZO', 'chaves': ['ATENDIMENTO-1'], 'venceEm': '2099-01-01T00:00:00Z', 'texto': 'x' | venceEm
            | 'acao': 'ALTERAR_PRIORIDADE', 'chaves': ['ATENDIMENTO-1'], 'prioridade': 101 | prioridade
            """)
    void oQueEstaErradoEhDitoAoLadoDoCampo(String nada, String corpo, String campo) {
        long antes = cliente.sql("select count(*) from lote").query(Long.class).single();

        assertThat(api.post("gestor", "/lotes", "{" + corpo + "}").recusa(422).camposComErro())
                .containsExactly(campo);

        assertThat(cliente.sql("select count(*) from lote").query(Long.class).single())
                .isEqualTo(antes);
    }

    @Test
    void cincoMilCabemERepetidosContamUmaVez() {
        List<String> demais =
                LongStream.rangeClosed(1, 5_001).mapToObj(n -> "DEMANDA-9" + n).toList();
        String um = "'acao': 'COMENTAR', 'texto': 'Ver.'";

        assertThat(api.post("gestor", "/lotes", corpo(um, demais.toArray(String[]::new)))
                        .recusa(422, "5.000")
                        .camposComErro())
                .containsExactly("chaves");
        String[] repetidos = Stream.concat(
                        demais.stream().limit(5_000), demais.stream().limit(10))
                .toArray(String[]::new);
        var aceito = api.post("gestor", "/lotes", corpo(um, repetidos)).com(202);
        assertThat(aceito.<Integer>em("$.total")).isEqualTo(5_000);
        assertThat(aceito.<Integer>em("$.pendentes")).isEqualTo(5_000);
        api.post("gestor", "/lotes/" + aceito.<Integer>em("$.id") + "/cancelamento", null)
                .com(200);
    }

    /** Stopped in the middle of a row, as when the process dies, and gone on with on two nodes at once. */
    @Test
    void interrompidoContinuaECadaLinhaSeFazUmaVez() throws Exception {
        String marca = "Revisar " + Sorte.uuid();
        List<Long> ids = copias(MUITAS);
        long lote = registrar(
                "gestor",
                "'acao': 'COMENTAR', 'texto': '" + marca + "'",
                ids.stream().map(id -> "ATENDIMENTO-" + id).toArray(String[]::new));

        assertThat(morrendoNaLinha(70)).isEqualTo(69);
        assertThat(comentados(marca)).isEqualTo(69);
        assertThat(no().fazer(deste(lote), 30)).isEqualTo(30);

        ExecutorService nos = Executors.newFixedThreadPool(2);
        List<Future<Integer>> feitas =
                nos.invokeAll(List.of(() -> no().fazer(deste(lote), MUITAS), () -> no().fazer(deste(lote), MUITAS)));
        nos.shutdown();
        assertThat(nos.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        int emDois = 0;
        for (Future<Integer> uma : feitas) {
            emDois += uma.get();
        }
        trabalho.trabalhar();

        assertThat(emDois).isEqualTo(MUITAS - 69 - 30);
        assertThat(resultados(lote)).hasSize(MUITAS).containsOnly("FEITO");
        assertThat(comentados(marca)).isEqualTo(MUITAS);
        assertThat(cliente.sql("select count(distinct atendimento_id) from andamento where texto = :marca")
                        .param("marca", marca)
                        .query(Integer.class)
                        .single())
                .isEqualTo(MUITAS);
    }

    /** @return how many rows it finished before that one, whose act it had already done */
    private int morrendoNaLinha(int qual) {
        AtomicInteger gravadas = new AtomicInteger();
        var morre = new LinhasPorFazer(cliente, agora) {
            @Override
            void gravar(long lote, int ordem, DesfechoDaLinha desfecho) {
                if (gravadas.incrementAndGet() == qual) {
                    throw new OutOfMemoryError("queda");
                }
                super.gravar(lote, ordem, desfecho);
            }
        };
        try {
            no(morre).trabalhar();
        } catch (OutOfMemoryError queda) {
            return gravadas.get() - 1;
        }
        return -1;
    }

    private TrabalhoDosLotes no() {
        return no(new LinhasPorFazer(cliente, agora));
    }

    private TrabalhoDosLotes no(LinhasPorFazer suas) {
        return new TrabalhoDosLotes(
                suas, new PassoDoLote(suas, alvos, ato, casos, emNomeDe, operadores, usuario, transacoes));
    }

    private Lote deste(long id) {
        return linhas.lotes().stream()
                .filter(lote -> lote.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Open atendimentos in the tables alone: a comment asks the engine nothing. */
    private List<Long> copias(int quantas) {
        long modelo = id(atendimento(api.classificado(DE_UM_GRUPO)));
        long base = 1_000_000_000_000L + Sorte.inteiro(1_000_000) * 1_000L;
        List<Long> ids = LongStream.range(base, base + quantas).boxed().toList();
        banco.batchUpdate(
                """
                insert into atendimento (id, versao, protocolo, situacao, origem, classificacao, natureza, tipo_cliente,
                  tipo_demanda, urgente, criticidade, prioridade, ativo, restrito, aberto_em, aberto_por, alterado_em,
                  alterado_por, grupo, tentativas_de_retorno, excluido, texto_busca)
                select cast(? as bigint), 0, ?, situacao, origem, classificacao, natureza, tipo_cliente, tipo_demanda,
                  urgente, criticidade, prioridade, ativo, restrito, aberto_em, aberto_por, alterado_em, alterado_por,
                  grupo, tentativas_de_retorno, excluido, texto_busca
                from atendimento where id = ?""", ids.stream().map(id -> new Object[] {id, "T" + id, modelo}).toList());
        return ids;
    }

    private int comentados(String texto) {
        return cliente.sql(
                        "select count(*) from andamento where tipo = 'COMENTARIO' and quem = 'gestor' and texto = :t")
                .param("t", texto)
                .query(Integer.class)
                .single();
    }

    private String pessoaCom(String... permissoes) {
        String login = "p" + Sorte.uuid().toString().substring(0, 8);
        var grupo = identidades.newGroup("g-" + login);
        grupo.setName(login);
        identidades.saveGroup(grupo);
        var pessoa = identidades.newUser(login);
        pessoa.setPassword("demo");
        identidades.saveUser(pessoa);
        identidades.createMembership(login, grupo.getId());
        for (String permissao : permissoes) {
            banco.update("insert into permissao_perfil (grupo, permissao) values (?, ?)", grupo.getId(), permissao);
        }
        return login;
    }

    private long registrar(String quem, String campos, String... chaves) {
        return api.post(quem, "/lotes", corpo(campos, chaves)).com(202).<Integer>em("$.id");
    }

    private static String corpo(String campos, String... chaves) {
        return "{" + campos + ", 'chaves': ['" + String.join("', '", chaves) + "']}";
    }

    private List<String> resultados(long lote) {
        return banco.queryForList(
                "select resultado from lote_linha where lote_id = ? order by ordem", String.class, lote);
    }

    private List<String> linhasDoHistorico(String protocolo, String tipo) {
        return banco.queryForList(
                "select quem from andamento where tipo = ? and atendimento_id ="
                        + " (select id from atendimento where protocolo = ?)",
                String.class,
                tipo,
                protocolo);
    }

    private String atendimento(String protocolo) {
        return "ATENDIMENTO-"
                + banco.queryForObject("select id from atendimento where protocolo = ?", Long.class, protocolo);
    }

    private String demanda(String solicitacao) {
        return demandas(solicitacao)[0];
    }

    private String[] demandas(String solicitacao) {
        return banco
                .queryForList(
                        "select id from demanda where solicitacao_id ="
                                + " (select id from solicitacao where protocolo = ?) order by id",
                        Long.class,
                        solicitacao)
                .stream()
                .map(id -> "DEMANDA-" + id)
                .toArray(String[]::new);
    }

    private static long id(String chave) {
        return Long.parseLong(chave.substring(chave.indexOf('-') + 1));
    }
}
