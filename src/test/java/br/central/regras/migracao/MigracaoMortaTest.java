package br.central.regras.migracao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.teste.Navegador;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Killed while cases go over: started again, it goes on from where it was, and each case has gone over once. */
@Tag("queda")
@Execution(ExecutionMode.CONCURRENT)
class MigracaoMortaTest {

    private static final int CASOS = 40;
    private static final int ONDE_PARA = 15;
    private static final String MIGRACOES = "/api/regras/migracoes";

    @TempDir
    Path pasta;

    @Test
    void continuaDeOndeEstava() throws Exception {
        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            String[] noBanco = {
                "--spring.datasource.url=" + banco.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="
            };
            int migracao;
            Map<String, String> antes;
            try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, noBanco)) {
                migracao = comPrevia(aplicacao);
                antes = morrerNoMeio(aplicacao, banco, migracao);
            }
            assertThat(antes).hasSize(ONDE_PARA);
            assertThat(porVersao(banco)).containsEntry(2, ONDE_PARA).containsEntry(1, CASOS - ONDE_PARA);
            try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, noBanco)) {
                Awaitility.await()
                        .atMost(3, TimeUnit.MINUTES)
                        .until(() -> situacao(aplicacao, migracao).equals("CONCLUIDA"));
                cadaUmUmaVez(aplicacao, banco, migracao, antes);
            }
        }
    }

    private static int comPrevia(AplicacaoEmProcesso aplicacao) throws Exception {
        for (int i = 0; i < CASOS; i++) {
            HttpResponse<String> aberto = aplicacao.pedir(
                    "POST",
                    "atendente",
                    "/api/atendimentos",
                    ApiDeTeste.paraEncaminhar("financeiro/boleto/segunda-via"));
            assertThat(aberto.statusCode()).as(aberto.body()).isEqualTo(201);
        }
        HttpResponse<String> publicada = Navegador.comCredencial(aplicacao.porta(), "analista", "demo")
                .implantar(
                        "Nova",
                        "solicitacao.bpmn",
                        VersoesDeTeste.marcado(VersoesDeTeste.original("solicitacao"), "Nova."));
        assertThat(publicada.statusCode()).as(publicada.body()).isEqualTo(200);
        HttpResponse<String> pedida =
                aplicacao.pedir("POST", "analista", MIGRACOES, "{'processo': 'solicitacao', 'de': 1, 'para': 2}");
        assertThat(pedida.statusCode()).as(pedida.body()).isEqualTo(202);
        int migracao = JsonPath.read(pedida.body(), "$.id");
        Awaitility.await()
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> situacao(aplicacao, migracao).equals("PREVIA"));
        return migracao;
    }

    /**
     * Somebody holds one of the cases, so that it waits there with the ones before it done.
     *
     * @return when each of those that are done went over, by its instance
     */
    private static Map<String, String> morrerNoMeio(AplicacaoEmProcesso aplicacao, EmbeddedPostgres banco, int migracao)
            throws Exception {
        try (Connection alguem = banco.getPostgresDatabase().getConnection()) {
            alguem.setAutoCommit(false);
            try (PreparedStatement caso = alguem.prepareStatement("select 1 from act_ru_execution where proc_inst_id_ ="
                    + " (select alvo from regras_corrida_caso where corrida_id = ? and ordem = ?) for update")) {
                caso.setInt(1, migracao);
                caso.setInt(2, ONDE_PARA + 1);
                assertThat(caso.executeQuery().next()).isTrue();
            }
            HttpResponse<String> comecada =
                    aplicacao.pedir("POST", "analista", MIGRACOES + "/" + migracao + "/inicio", "{'motivo': 'Nova'}");
            assertThat(comecada.statusCode()).as(comecada.body()).isEqualTo(200);
            Awaitility.await()
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> migrados(banco, migracao).size() == ONDE_PARA && alguemEspera(banco));
            aplicacao.close();
            alguem.rollback();
        }
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> !alguemEspera(banco));
        return migrados(banco, migracao);
    }

    private static void cadaUmUmaVez(
            AplicacaoEmProcesso aplicacao, EmbeddedPostgres banco, int migracao, Map<String, String> antes)
            throws Exception {
        HttpResponse<String> vista = aplicacao.pedir("GET", "analista", MIGRACOES + "/" + migracao, "");
        assertThat(JsonPath.<Map<String, Integer>>read(vista.body(), "$.casos")).isEqualTo(Map.of("MIGRADO", CASOS));
        assertThat(porVersao(banco)).isEqualTo(Map.of(2, CASOS));
        assertThat(migrados(banco, migracao)).hasSize(CASOS).containsAllEntriesOf(antes);
        HttpResponse<String> casos =
                aplicacao.pedir("GET", "analista", MIGRACOES + "/" + migracao + "/casos?tamanho=200", "");
        assertThat(JsonPath.<List<String>>read(casos.body(), "$.itens[*].chave"))
                .hasSize(CASOS)
                .doesNotHaveDuplicates();
        HttpResponse<String> tarefas = aplicacao.pedir(
                "GET", "admin", "/engine-rest/task/count?taskDefinitionKey=UserTask_ResponderDemanda", "");
        assertThat(JsonPath.<Integer>read(tarefas.body(), "$.count")).isEqualTo(CASOS);
    }

    private static String situacao(AplicacaoEmProcesso aplicacao, int migracao) throws Exception {
        return JsonPath.read(
                aplicacao
                        .pedir("GET", "analista", MIGRACOES + "/" + migracao, "")
                        .body(),
                "$.situacao");
    }

    private static Map<String, String> migrados(EmbeddedPostgres banco, int migracao) throws Exception {
        Map<String, String> migrados = new LinkedHashMap<>();
        ler(
                banco,
                "select alvo, feito_em from regras_corrida_caso where resultado = 'MIGRADO' and corrida_id = "
                        + migracao,
                linha -> migrados.put(linha.get(0), linha.get(1)));
        return migrados;
    }

    private static Map<Integer, Integer> porVersao(EmbeddedPostgres banco) throws Exception {
        Map<Integer, Integer> instancias = new LinkedHashMap<>();
        ler(
                banco,
                "select d.version_, count(*) from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_"
                        + " where x.id_ = x.proc_inst_id_ and d.key_ = 'solicitacao' group by d.version_",
                linha -> instancias.put(Integer.valueOf(linha.get(0)), Integer.valueOf(linha.get(1))));
        return instancias;
    }

    private static boolean alguemEspera(EmbeddedPostgres banco) throws Exception {
        List<String> esperam = new ArrayList<>();
        ler(
                banco,
                "select pid, query from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%act_ru_%'",
                linha -> esperam.add(linha.get(0)));
        return !esperam.isEmpty();
    }

    private static void ler(EmbeddedPostgres banco, String pergunta, Consumer<List<String>> cada) throws Exception {
        try (Connection conexao = banco.getPostgresDatabase().getConnection();
                ResultSet linha = conexao.createStatement().executeQuery(pergunta)) {
            while (linha.next()) {
                cada.accept(List.of(linha.getString(1), linha.getString(2)));
            }
        }
    }
}
