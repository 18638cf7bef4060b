package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Sorte;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who open, answer and end cases without a pause, on any of the nodes, and remember what was acknowledged to them.
 * What failed without an answer may have been done or not; they go on with another case.
 */
final class CargaDeVida {

    /** How far a case was acknowledged to have come. */
    enum Etapa {
        ABERTO,
        RESPONDIDO,
        ENCERRADO
    }

    private final Map<String, Etapa> confirmados = new ConcurrentHashMap<>();
    private final AtomicInteger atos = new AtomicInteger();
    private final Map<Integer, Integer> recusas = new ConcurrentHashMap<>();
    private final AtomicInteger semResposta = new AtomicInteger();
    private volatile List<AplicacaoEmProcesso> nos;
    private volatile boolean acabou;
    private ExecutorService pessoas;
    private final List<Future<?>> dias = new ArrayList<>();

    void comecar(int quantas, List<AplicacaoEmProcesso> emQuais) {
        nos = List.copyOf(emQuais);
        acabou = false;
        pessoas = Executors.newFixedThreadPool(quantas);
        for (int pessoa = 0; pessoa < quantas; pessoa++) {
            dias.add(pessoas.submit(this::trabalharSemParar));
        }
    }

    void mudarDeNos(List<AplicacaoEmProcesso> emQuais) {
        nos = List.copyOf(emQuais);
    }

    /** @throws ExecutionException what somebody was answered that nobody should be */
    void parar() throws InterruptedException, ExecutionException {
        acabou = true;
        pessoas.shutdown();
        assertThat(pessoas.awaitTermination(2, TimeUnit.MINUTES))
                .as("alguém ficou sem resposta")
                .isTrue();
        for (Future<?> dia : dias) {
            dia.get();
        }
        dias.clear();
    }

    /** How many acts were acknowledged so far. */
    int atos() {
        return atos.get();
    }

    Map<Integer, Integer> recusas() {
        return recusas;
    }

    int semResposta() {
        return semResposta.get();
    }

    private void trabalharSemParar() {
        while (!acabou) {
            try {
                List<AplicacaoEmProcesso> vivos = nos;
                umCaso(vivos.get(Sorte.inteiro(vivos.size())));
            } catch (IOException caiu) {
                semResposta.incrementAndGet();
            } catch (InterruptedException parou) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void umCaso(AplicacaoEmProcesso no) throws IOException, InterruptedException {
        HttpResponse<String> aberto =
                no.post("atendente", "/api/atendimentos", ApiDeTeste.paraEncaminhar(ApiDeTeste.DE_UM_GRUPO));
        if (!feito(aberto)) {
            return;
        }
        String protocolo = JsonPath.read(aberto.body(), "$.protocolo");
        confirmados.put(protocolo, Etapa.ABERTO);
        String solicitacao = JsonPath.read(aberto.body(), "$.solicitacoes[0].protocolo");
        HttpResponse<String> respondido = no.post(
                "financeiro",
                "/api/solicitacoes/" + solicitacao + "/resposta",
                "{'texto': 'Boleto enviado ao titular.', 'conclusao': 'ATENDIDA'}");
        if (!feito(respondido)) {
            return;
        }
        confirmados.put(protocolo, Etapa.RESPONDIDO);
        if (feito(no.post("atendente", "/api/atendimentos/" + protocolo + "/retorno", "{'desfecho': 'COMUNICADO'}"))) {
            confirmados.put(protocolo, Etapa.ENCERRADO);
        }
    }

    private boolean feito(HttpResponse<String> resposta) {
        if (resposta.statusCode() / 100 == 2) {
            atos.incrementAndGet();
            return true;
        }
        recusas.merge(resposta.statusCode(), 1, Integer::sum);
        assertThat(resposta.body()).as("resposta %d", resposta.statusCode()).contains("\"detail\"");
        return false;
    }

    /** Whatever was acknowledged is there, and tables and engine say the same. */
    void nadaSePerdeu(AplicacaoEmProcesso aplicacao) throws IOException, InterruptedException {
        for (Map.Entry<String, Etapa> um : confirmados.entrySet()) {
            HttpResponse<String> visto = aplicacao.get("supervisor", "/api/atendimentos/" + um.getKey());
            assertThat(visto.statusCode()).as(um.getKey() + " " + visto.body()).isEqualTo(200);
            assertThat(etapa(visto.body())).as(um.getKey()).isGreaterThanOrEqualTo(um.getValue());
        }
        HttpResponse<String> conferencia = aplicacao.get("admin", "/api/consistencia");
        assertThat(conferencia.statusCode()).isEqualTo(200);
        assertThat(conferencia.body()).isEqualTo("[]");
    }

    private static Etapa etapa(String caso) {
        if ("ENCERRADO".equals(JsonPath.read(caso, "$.situacao"))) {
            return Etapa.ENCERRADO;
        }
        List<Object> respostas = JsonPath.read(caso, "$.solicitacoes[?(@.resposta)]");
        return respostas.isEmpty() ? Etapa.ABERTO : Etapa.RESPONDIDO;
    }
}
