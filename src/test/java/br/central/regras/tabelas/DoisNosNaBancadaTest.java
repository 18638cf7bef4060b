package br.central.regras.tabelas;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.AplicacaoEmProcesso;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
