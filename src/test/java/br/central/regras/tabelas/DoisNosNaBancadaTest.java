package br.central.regras.tabelas;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.regras.migracao.VersoesDeTeste;
import br.central.teste.Navegador;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two applications on one database: what is published on the one rules the next demand on the other, and is published once. */
@Tag("queda")
@Execution(ExecutionMode.CONCURRENT)
class DoisNosNaBancadaTest {

    private static final String PRAZOS = "/api/regras/tabelas/prazos";
    private static final String SOLICITACAO = "/api/regras/modelos/solicitacao";
    private static final String GLOSA = """
            {'classificacao': 'prestador/glosa/recurso', 'tipoCliente': 'PRESTADOR', 'origem': 'EMAIL', 'urgente': false}""";

    @TempDir
    Path pasta;

    @Test
    void oQueUmNoPublicaVale() throws Exception {
        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            String[] noBanco = {
                "--spring.datasource.url=" + banco.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="
            };
            try (AplicacaoEmProcesso um = AplicacaoEmProcesso.iniciar(pasta, noBanco);
                    AplicacaoEmProcesso outro = AplicacaoEmProcesso.iniciar(pasta, noBanco)) {
                seVeNoOutroNaDemandaSeguinte(um, outro);
                saiUmaSo(um, outro);
                dosDoisProcessosSaiUm(um, outro);
                mortoNoMeioNadaMuda(um, outro, banco);
            }
        }
    }

    private void seVeNoOutroNaDemandaSeguinte(AplicacaoEmProcesso um, AplicacaoEmProcesso outro) throws Exception {
        assertThat(explicado(outro)).contains("10 dias úteis");
        int base = mudar(um, "analista", "12");
        assertThat(publicar(um, "analista").statusCode()).isEqualTo(201);

        HttpResponse<String> logoDepois = simular(outro);

        assertThat(JsonPath.<Integer>read(logoDepois.body(), "$.decisao.versao"))
                .isEqualTo(base + 1);
        assertThat(explicado(outro)).contains("12 dias úteis");
        HttpResponse<String> volta = outro.pedir(
                "POST", "analista", PRAZOS + "/volta", "{'versao': %d, 'motivo': 'Não deu certo'}".formatted(base + 1));
        assertThat(volta.statusCode()).as(volta.body()).isEqualTo(201);
        assertThat(explicado(um)).contains("10 dias úteis");
    }

    /** Each at a node of their own, in the same instant. */
    private void saiUmaSo(AplicacaoEmProcesso um, AplicacaoEmProcesso outro) throws Exception {
        int base = mudar(um, "analista", "11");
        mudar(outro, "admin", "13");

        List<HttpResponse<String>> respostas = Stream.of(
                        CompletableFuture.supplyAsync(() -> publicarJa(um, "analista")),
                        CompletableFuture.supplyAsync(() -> publicarJa(outro, "admin")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(respostas).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(respostas)
                .filteredOn(uma -> uma.statusCode() == 409)
                .allSatisfy(uma -> assertThat(uma.body()).contains("A versão " + (base + 1) + " entrou em vigor"));
        String valeu = respostas.get(0).statusCode() == 201 ? "11 dias úteis" : "13 dias úteis";
        assertThat(explicado(um)).contains(valeu);
        assertThat(explicado(outro)).contains(valeu);
    }

    private void dosDoisProcessosSaiUm(AplicacaoEmProcesso um, AplicacaoEmProcesso outro) throws Exception {
        trazer(um, "analista", "Um");
        trazer(outro, "admin", "Outro");

        List<HttpResponse<String>> respostas = Stream.of(
                        CompletableFuture.supplyAsync(() -> publicarProcesso(um, "analista")),
                        CompletableFuture.supplyAsync(() -> publicarProcesso(outro, "admin")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(respostas).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(respostas)
                .filteredOn(uma -> uma.statusCode() == 409)
                .allSatisfy(uma -> assertThat(uma.body()).contains("A versão 2 entrou em vigor"));
        assertThat(versoes(um)).hasSize(2).isEqualTo(versoes(outro));
    }

    /** While the engine, which publishes one thing at a time, waits for its turn: the reason is written down by then. */
    private void mortoNoMeioNadaMuda(AplicacaoEmProcesso um, AplicacaoEmProcesso outro, EmbeddedPostgres banco)
            throws Exception {
        trazer(um, "analista", "No meio");
        try (Connection vez = banco.getPostgresDatabase().getConnection()) {
            vez.setAutoCommit(false);
            vez.createStatement().execute("select * from act_ge_property where name_ = 'deployment.lock' for update");
            CompletableFuture<HttpResponse<String>> pedida =
                    CompletableFuture.supplyAsync(() -> publicarProcesso(um, "analista"));
            Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> alguemEspera(banco));
            um.close();
            assertThat(pedida).failsWithin(Duration.ofMinutes(1));
            vez.rollback();
        }
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> !alguemEspera(banco));

        assertThat(versoes(outro)).hasSize(2);
        HttpResponse<String> minha = outro.pedir("GET", "analista", SOLICITACAO + "/rascunho", "");
        assertThat(minha.statusCode()).as(minha.body()).isEqualTo(200);
        assertThat(publicarProcesso(outro, "analista").statusCode()).isEqualTo(201);
        assertThat(versoes(outro)).hasSize(3);
    }

    private static boolean alguemEspera(EmbeddedPostgres banco) throws Exception {
        try (Connection conexao = banco.getPostgresDatabase().getConnection();
                ResultSet linha = conexao.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query ilike '%act_ge_property%'")) {
            return linha.next() && linha.getInt(1) > 0;
        }
    }

    private static void trazer(AplicacaoEmProcesso no, String quem, String marca) {
        HttpResponse<String> trazido = Navegador.comCredencial(no.porta(), quem, "demo")
                .mandarArquivo(
                        SOLICITACAO + "/rascunho",
                        "arquivo",
                        "solicitacao.bpmn",
                        VersoesDeTeste.marcado(VersoesDeTeste.original("solicitacao"), marca));
        assertThat(trazido.statusCode()).as(trazido.body()).isEqualTo(201);
    }

    private static HttpResponse<String> publicarProcesso(AplicacaoEmProcesso no, String quem) {
        try {
            HttpResponse<String> meu = no.pedir("GET", quem, SOLICITACAO + "/rascunho", "");
            return no.pedir(
                    "POST",
                    quem,
                    SOLICITACAO + "/publicacoes",
                    "{'versaoDoRascunho': %d, 'motivo': 'Ao mesmo tempo'}"
                            .formatted(JsonPath.<Integer>read(meu.body(), "$.versao")));
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private static List<Integer> versoes(AplicacaoEmProcesso no) throws Exception {
        return JsonPath.read(no.pedir("GET", "analista", SOLICITACAO, "").body(), "$.versoes[*].numero");
    }

    /** @return the version that the draft was begun from */
    private static int mudar(AplicacaoEmProcesso no, String quem, String dias) throws Exception {
        HttpResponse<String> comecado = no.pedir("POST", quem, PRAZOS + "/rascunho", "");
        HttpResponse<String> mudado = no.pedir(
                "PUT",
                quem,
                PRAZOS + "/rascunho/linhas/Rule_PrestadorGlosa",
                "{'versao': 1, 'celulas': {'quantidade': {'termos': '%s'}}}".formatted(dias));
        assertThat(mudado.statusCode()).as(mudado.body()).isEqualTo(200);
        return JsonPath.read(comecado.body(), "$.baseVersao");
    }

    private static HttpResponse<String> publicar(AplicacaoEmProcesso no, String quem) throws Exception {
        return no.pedir("POST", quem, PRAZOS + "/publicacoes", "{'versaoDoRascunho': 2, 'motivo': 'Recurso de glosa'}");
    }

    private static HttpResponse<String> publicarJa(AplicacaoEmProcesso no, String quem) {
        try {
            return publicar(no, quem);
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private static HttpResponse<String> simular(AplicacaoEmProcesso no) throws Exception {
        return no.pedir("POST", "analista", "/api/prazos/simulacao", GLOSA);
    }

    private static String explicado(AplicacaoEmProcesso no) throws Exception {
        return JsonPath.<List<String>>read(simular(no).body(), "$.relogios[?(@.norma == 'META_PRESTADOR')].explicacao")
                .get(0);
    }
}
