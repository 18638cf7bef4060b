package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UltimaAvaliacaoTest {

    private static final MotorDeTabelas TABELA = MotorDeTabelas.prazos();

    @Test
    void entregaUmaVezSo() {
        UltimaAvaliacao.guardar(new AvaliacaoDeDecisao("a", 1, Map.of(), List.of()));
        UltimaAvaliacao.guardar(new AvaliacaoDeDecisao("b", 1, Map.of(), List.of()));
        UltimaAvaliacao.guardar(new AvaliacaoDeDecisao("a", 2, Map.of(), List.of()));

        assertThat(UltimaAvaliacao.de("a")).map(AvaliacaoDeDecisao::versao).contains(2);
        assertThat(UltimaAvaliacao.de("a")).isEmpty();
        assertThat(UltimaAvaliacao.de("b")).isPresent();
    }

    /** Eight threads evaluate two different cases on one engine: each must read its own. */
    @Test
    void cadaThreadLeASua() throws Exception {
        Map<String, Object> lgpd = variaveis("LGPD");
        Map<String, Object> interna = variaveis("INTERNA");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<AvaliacaoDeDecisao>> avaliacoes = IntStream.range(0, 400)
                    .<Callable<AvaliacaoDeDecisao>>mapToObj(i -> () -> TABELA.avaliar(i % 2 == 0 ? lgpd : interna))
                    .toList();
            List<Future<AvaliacaoDeDecisao>> lidas = threads.invokeAll(avaliacoes);
            for (int i = 0; i < lidas.size(); i++) {
                AvaliacaoDeDecisao lida = lidas.get(i).get();
                assertThat(lida.entradas()).isEqualTo(i % 2 == 0 ? lgpd : interna);
                assertThat(lida.regras())
                        .extracting(AvaliacaoDeDecisao.Regra::id)
                        .containsExactlyElementsOf(
                                i % 2 == 0
                                        ? List.of("Rule_LgpdCompleta", "Rule_LgpdSimplificada")
                                        : List.of("Rule_InternaAtivo"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> variaveis(String natureza) {
        return Map.of(
                "natureza", natureza,
                "tipoDemanda", "GERAL",
                "classificacao", "cadastro",
                "tipoCliente", "BENEFICIARIO",
                "origem", "PORTAL",
                "urgente", false);
    }
}
