package br.central.clientes.web;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two people register the same person at once: one of them does, the other is told. */
@TesteDeIntegracao
class CadastroAoMesmoTempoTest {

    private static final int VEZES = 10;

    @Test
    void umCadastraEOOutroFicaSabendo(@Autowired MockMvc mvc) throws Exception {
        ApiDeTeste api = new ApiDeTeste(mvc);
        ExecutorService pessoas = Executors.newFixedThreadPool(2);
        try {
            for (int vez = 0; vez < VEZES; vez++) {
                String json = "{'nome': 'Zoraide Repetida', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf());
                CyclicBarrier juntas = new CyclicBarrier(2);
                List<Future<ApiDeTeste.Resposta>> respostas = List.of("atendente", "supervisor").stream()
                        .map(quem -> pessoas.submit(() -> {
                            juntas.await();
                            return api.post(quem, "/clientes", json);
                        }))
                        .toList();
                assertThat(List.of(
                                respostas.get(0).get().status(),
                                respostas.get(1).get().status()))
                        .as(respostas.get(0).get().corpo()
                                + respostas.get(1).get().corpo())
                        .containsExactlyInAnyOrder(201, 409);
            }
        } finally {
            pessoas.shutdown();
        }
    }
}
