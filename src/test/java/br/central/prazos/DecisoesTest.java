package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.teste.ComPortaoAberto;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TesteDeIntegracao
@ComPortaoAberto
class DecisoesTest {

    private static final FatosDoPrazo LGPD = new FatosDoPrazo(
            Natureza.LGPD, TipoDemanda.GERAL, "lgpd/acesso", TipoCliente.BENEFICIARIO, Origem.PORTAL, false);

    @Autowired
    ProcessEngine motor;

    @Autowired
    Decisoes decisoes;

    @Autowired
    Prazos prazos;

    Publicacoes publicacoes;
    String chave;

    @BeforeEach
    void publicar() {
        publicacoes = new Publicacoes(motor.getRepositoryService());
        chave = "prazos-" + Sorte.uuid();
    }

    @AfterEach
    void despublicar() {
        publicacoes.close();
    }

    @Test
    void dizQueRegrasValeramEmQueVersao() {
        AvaliacaoDeDecisao avaliacao = decisoes.avaliar("prazos", LGPD.variaveis());

        assertThat(avaliacao.chave()).isEqualTo("prazos");
        assertThat(avaliacao.versao()).isEqualTo(publicacoes.versao("prazos"));
        assertThat(avaliacao.entradas()).isEqualTo(LGPD.variaveis());
        assertThat(avaliacao.regras())
                .extracting(AvaliacaoDeDecisao.Regra::id)
                .containsExactly("Rule_LgpdCompleta", "Rule_LgpdSimplificada");
        assertThat(UltimaAvaliacao.de("prazos")).isEmpty();
    }

    @Test
    void derivaOsRelogiosDaTabelaPublicada() {
        List<RelogioDerivado> relogios = prazos.derivar(LGPD, Instant.parse("2026-06-11T18:30:00Z"));

        assertThat(relogios)
                .extracting(RelogioDerivado::norma)
                .containsExactly("LGPD_ART19_SIMPLIFICADA", "LGPD_ART19");
        assertThat(Prazos.vinculante(relogios)).hasValueSatisfying(relogio -> {
            assertThat(relogio.venceEm()).isEqualTo(Instant.parse("2026-06-27T02:59:59Z"));
            assertThat(relogio.decisao().chave()).isEqualTo("prazos");
            assertThat(relogio.decisao().versao()).isEqualTo(publicacoes.versao("prazos"));
        });
    }

    @Test
    void aVersaoNovaValeNaProximaAvaliacao() {
        publicacoes.publicar("tabela.dmn", Publicacoes.tabela(chave, "LgpdCompleta_quantidade", "9"));
        assertThat(quantidade(decisoes.avaliar(chave, LGPD.variaveis()))).isEqualTo(9);

        publicacoes.publicar("tabela.dmn", Publicacoes.tabela(chave, "LgpdCompleta_quantidade", "8"));
        AvaliacaoDeDecisao segunda = decisoes.avaliar(chave, LGPD.variaveis());

        assertThat(quantidade(segunda)).isEqualTo(8);
        assertThat(segunda.versao()).isEqualTo(2);
    }

    @Test
    void acusaADecisaoQueNaoEstaPublicada() {
        assertThat(decisoes.avaliarSePublicada(chave, Map.of())).isEmpty();
        assertThatThrownBy(() -> decisoes.avaliar(chave, Map.of()))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessage("A decisão " + chave + " não está publicada.");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "LgpdCompleta_norma, abc(, Rule_LgpdCompleta",
        "LgpdCompleta_quantidade, \"quinze\", Rule_LgpdCompleta",
        "LgpdCompleta_classificacao, starts with((, Rule_LgpdCompleta",
        "LgpdSimplificada_vinculante, \"talvez sim\", Rule_LgpdSimplificada"
    })
    void acusaACelulaQueNaoSeAvalia(String celula, String texto, String regra) {
        publicacoes.publicar("tabela.dmn", Publicacoes.tabela(chave, celula, texto));

        assertThatThrownBy(() -> decisoes.avaliar(chave, LGPD.variaveis()))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessageStartingWith("A decisão " + chave + ", versão 1, regra " + regra + ":")
                .hasMessageContaining(texto.replace("\"", ""));
        assertThat(UltimaAvaliacao.de(chave)).isEmpty();
    }

    @Test
    void acusaAColunaQueFalta() {
        String semUnidade = Publicacoes.tabela(chave, "LgpdCompleta_unidade", "\"x\"")
                .replace("name=\"unidade\"", "name=\"medida\"");
        publicacoes.publicar("tabela.dmn", semUnidade);
        AvaliacaoDeDecisao avaliacao = decisoes.avaliar(chave, LGPD.variaveis());

        assertThatThrownBy(() -> prazos.derivar(avaliacao, Instant.EPOCH))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessage("A decisão " + chave + ", versão 1, regra Rule_LgpdCompleta: falta a saída unidade.");
    }

    @Test
    void acusaACelulaDeSaidaEmBranco() {
        publicacoes.publicar("tabela.dmn", Publicacoes.tabela(chave, "LgpdCompleta_baseLegal", ""));
        AvaliacaoDeDecisao avaliacao = decisoes.avaliar(chave, LGPD.variaveis());

        assertThatThrownBy(() -> prazos.derivar(avaliacao, Instant.EPOCH))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessageEndingWith("regra Rule_LgpdCompleta: falta a saída baseLegal.");
    }

    /** As in the process {@code solicitacao}: the decision is a step of it and a listener asks which rules hit. */
    @Test
    void oProcessoSabeQueRegrasValeram() {
        String processo = "p" + Sorte.uuid().toString().replace("-", "");
        publicacoes.publicar(
                "processo.bpmn",
                Bpmn.convertToString(Bpmn.createExecutableProcess(processo)
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .businessRuleTask()
                        .camundaDecisionRef("prazos")
                        .camundaResultVariable("resultado")
                        .camundaMapDecisionResult("resultList")
                        .camundaExecutionListenerDelegateExpression("end", "${leRegras}")
                        .userTask()
                        .endEvent()
                        .done()));

        String instancia = motor.getRuntimeService()
                .startProcessInstanceByKey(processo, LGPD.variaveis())
                .getId();

        assertThat(motor.getRuntimeService().getVariable(instancia, "regras"))
                .isEqualTo("[Rule_LgpdCompleta, Rule_LgpdSimplificada]");
    }

    @Test
    void avaliacoesAoMesmoTempoNaoSeMisturam() throws Exception {
        var interna = new FatosDoPrazo(
                Natureza.INTERNA, TipoDemanda.GERAL, "cadastro", TipoCliente.NAO_CLIENTE, Origem.ATIVO, false);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<AvaliacaoDeDecisao>> avaliacoes = IntStream.range(0, 60)
                    .<Callable<AvaliacaoDeDecisao>>mapToObj(i ->
                            () -> decisoes.avaliar("prazos", (i % 2 == 0 ? LGPD : interna).variaveis()))
                    .toList();
            List<Future<AvaliacaoDeDecisao>> lidas = threads.invokeAll(avaliacoes);
            for (int i = 0; i < lidas.size(); i++) {
                assertThat(lidas.get(i).get().entradas()).containsEntry("natureza", i % 2 == 0 ? "LGPD" : "INTERNA");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object quantidade(AvaliacaoDeDecisao avaliacao) {
        return avaliacao.regras().get(0).saidas().get("quantidade");
    }
}
