package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.prazos.calendario.Contagem;
import br.central.prazos.calendario.Expediente;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrazosTest {

    private static final Instant QUINTA = Instant.parse("2026-06-11T18:30:00Z");

    private final Prazos prazos = new Prazos(
            null,
            new Contagem(
                    ZoneId.of("America/Sao_Paulo"),
                    dia -> dia.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0,
                    Expediente.de(List.of("08:00-18:00"))));

    @Test
    void explicaORelogio() {
        AvaliacaoDeDecisao avaliacao = avaliacao(regra("Rule_A", Map.of()));

        assertThat(prazos.derivar(avaliacao, QUINTA))
                .containsExactly(new RelogioDerivado(
                        "RN999",
                        Inicio.REGISTRO,
                        Cumprimento.RESPOSTA,
                        QUINTA,
                        Instant.parse("2026-06-19T02:59:59Z"),
                        Instant.parse("2026-06-18T02:59:59Z"),
                        true,
                        "RN 999, art. 1º",
                        new RelogioDerivado.DecisaoAplicada("prazos", 3, "Rule_A"),
                        false,
                        "Prazo de 5 dias úteis (RN 999, art. 1º), contado do registro em 11/06/2026 às 15:30,"
                                + " sem incluir esse dia. Cumpre-se com a resposta."));
    }

    @Test
    void explicaOImediatoEAsHoras() {
        var imediato = regra("Rule_A", Map.of("unidade", "imediato", "quantidade", 0));
        var hora = regra("Rule_B", Map.of("unidade", "horas_uteis", "quantidade", 1));

        assertThat(prazos.derivar(avaliacao(hora, imediato), QUINTA))
                .extracting(RelogioDerivado::explicacao)
                .containsExactly(
                        "Prazo imediato (RN 999, art. 1º), contado do registro em 11/06/2026 às 15:30."
                                + " Cumpre-se com a resposta.",
                        "Prazo de 1 hora útil (RN 999, art. 1º), contado do registro em 11/06/2026 às 15:30."
                                + " Cumpre-se com a resposta.");
    }

    @Test
    void oImediatoTemTolerancia() {
        var imediato = regra("Rule_A", Map.of("unidade", "imediato", "quantidade", 30));

        assertThat(prazos.derivar(avaliacao(imediato), QUINTA)).singleElement().satisfies(relogio -> {
            assertThat(relogio.venceEm()).isEqualTo(QUINTA.plusSeconds(30 * 60));
            assertThat(relogio.explicacao()).startsWith("Prazo imediato, com tolerância de 30 minutos (RN 999");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Inicio.class,
            names = {"NOTIFICACAO", "CONHECIMENTO"})
    void oFatoNaoAnotadoContaDoRegistroEOAnotadoOMove(Inicio inicio) {
        var avaliacao = avaliacao(regra("Rule_A", Map.of("inicio", inicio.name())));
        var registro = Inicios.noRegistro(QUINTA);
        Instant segunda = Instant.parse("2026-06-15T12:00:00Z");

        assertThat(prazos.derivar(avaliacao, registro)).singleElement().satisfies(relogio -> {
            assertThat(relogio.iniciadoEm()).isEqualTo(QUINTA);
            assertThat(relogio.venceEm()).isEqualTo(Instant.parse("2026-06-19T02:59:59Z"));
            assertThat(relogio.explicacao())
                    .contains("contado do registro em 11/06/2026", "até que se anote " + inicio.descricao() + ".");
        });
        assertThat(prazos.derivar(avaliacao, registro.com(inicio, segunda)))
                .singleElement()
                .satisfies(relogio -> {
                    assertThat(relogio.iniciadoEm()).isEqualTo(segunda);
                    assertThat(relogio.venceEm()).isEqualTo(Instant.parse("2026-06-23T02:59:59Z"));
                    assertThat(relogio.explicacao()).contains("contado d" + inicio.descricao() + " em 15/06/2026");
                });
    }

    @Test
    void semOsDocumentosNaoComecouNemVincula() {
        var documentos =
                regra("Rule_A", Map.of("quantidade", 1, "inicio", "DOCUMENTOS_COMPLETOS", "cumprimento", "EFEITO"));
        var avaliacao = avaliacao(documentos, regra("Rule_B", Map.of()));
        List<RelogioDerivado> sem = prazos.derivar(avaliacao, Inicios.noRegistro(QUINTA));
        List<RelogioDerivado> com =
                prazos.derivar(avaliacao, Inicios.noRegistro(QUINTA).com(Inicio.DOCUMENTOS_COMPLETOS, QUINTA));

        assertThat(sem).extracting(relogio -> relogio.decisao().regra()).containsExactly("Rule_B", "Rule_A");
        assertThat(sem.get(1).iniciado()).isFalse();
        assertThat(sem.get(1).atencaoEm()).isNull();
        assertThat(sem.get(1).explicacao())
                .isEqualTo("Prazo de 1 dia útil (RN 999, art. 1º), ainda não começou: conta-se depois do recebimento de"
                        + " todos os documentos. Cumpre-se com o efeito do pedido.");
        assertThat(Prazos.vinculante(sem))
                .map(relogio -> relogio.decisao().regra())
                .contains("Rule_B");
        assertThat(Prazos.vinculante(com))
                .map(relogio -> relogio.decisao().regra())
                .contains("Rule_A");
    }

    /** As a table deployed before these outputs existed. */
    @Test
    void semInicioNemCumprimentoContaDoRegistroAteAResposta() {
        assertThat(prazos.derivar(avaliacao(regra("Rule_A", Map.of())), QUINTA))
                .singleElement()
                .satisfies(relogio -> {
                    assertThat(relogio.inicio()).isEqualTo(Inicio.REGISTRO);
                    assertThat(relogio.cumprimento()).isEqualTo(Cumprimento.RESPOSTA);
                });
    }

    @Test
    void valeOVinculanteQueVenceAntes() {
        var naoVincula = regra("Rule_A", Map.of("quantidade", 1, "vinculante", false));
        var depois = regra("Rule_B", Map.of("quantidade", 9));
        var antes = regra("Rule_C", Map.of("quantidade", 3));
        List<RelogioDerivado> relogios = prazos.derivar(avaliacao(depois, naoVincula, antes), QUINTA);

        assertThat(relogios)
                .extracting(relogio -> relogio.decisao().regra())
                .containsExactly("Rule_A", "Rule_C", "Rule_B");
        assertThat(Prazos.vinculante(relogios))
                .map(relogio -> relogio.decisao().regra())
                .contains("Rule_C");
        assertThat(Prazos.vinculante(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"norma", "quantidade", "unidade", "percentualAtencao", "vinculante", "baseLegal"})
    void acusaASaidaQueFalta(String nome) {
        Map<String, Object> saidas = new HashMap<>(regra("Rule_X", Map.of()).saidas());
        saidas.remove(nome);

        assertDefeito(
                new AvaliacaoDeDecisao.Regra("Rule_X", saidas),
                "A decisão prazos, versão 3, regra Rule_X: falta a saída " + nome + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "norma, '', a saída norma está vazia.",
        "unidade, semanas, 'unidade \"semanas\" desconhecida; use uma de: minutos, horas, horas_uteis, dias_uteis, dias_corridos, imediato.'",
        "inicio, ONTEM, 'inicio \"ONTEM\" desconhecido; use um de: REGISTRO, DOCUMENTOS_COMPLETOS, NOTIFICACAO, CONHECIMENTO.'",
        "inicio, '', a saída inicio está vazia.",
        "cumprimento, resposta, 'cumprimento \"resposta\" desconhecido; use um de: RESPOSTA, REALIZACAO, CIENCIA, EFEITO.'",
        "quantidade, cinco, a saída quantidade tem valor de outro tipo: cinco.",
        "vinculante, sim, a saída vinculante tem valor de outro tipo: sim."
    })
    void acusaOTextoInvalido(String nome, String valor, String problema) {
        assertDefeito(regra("Rule_X", Map.of(nome, valor)), "A decisão prazos, versão 3, regra Rule_X: " + problema);
    }

    @ParameterizedTest
    @CsvSource({
        "quantidade, 0, de 1 a 100000",
        "quantidade, -5, de 1 a 100000",
        "quantidade, 1.5, de 1 a 100000",
        "quantidade, 100001, de 1 a 100000",
        "percentualAtencao, 0, de 1 a 100",
        "percentualAtencao, 101, de 1 a 100"
    })
    void acusaONumeroInvalido(String nome, double valor, String faixa) {
        assertDefeito(
                regra("Rule_X", Map.of(nome, valor)),
                "A decisão prazos, versão 3, regra Rule_X: a saída " + nome + " deve ser um inteiro " + faixa + ", e é "
                        + valor + ".");
    }

    @Test
    void umaRegraRuimNaoDeixaMeioResultado() {
        var boa = regra("Rule_A", Map.of());
        var ruim = regra("Rule_B", Map.of("unidade", "luas"));

        assertThatThrownBy(() -> prazos.derivar(avaliacao(boa, ruim), QUINTA))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessageContaining("Rule_B");
    }

    @Test
    void acusaATabelaQueNaoDeuPrazo() {
        assertThatThrownBy(() -> prazos.derivar(avaliacao(), QUINTA))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessage("A decisão prazos, versão 3 não deu nenhum prazo para {natureza=LGPD}:"
                        + " nenhuma regra se aplica.");
    }

    private void assertDefeito(AvaliacaoDeDecisao.Regra regra, String mensagem) {
        assertThatThrownBy(() -> prazos.derivar(avaliacao(regra), QUINTA))
                .isInstanceOf(TabelaComDefeito.class)
                .hasMessage(mensagem);
    }

    private static AvaliacaoDeDecisao avaliacao(AvaliacaoDeDecisao.Regra... regras) {
        return new AvaliacaoDeDecisao("prazos", 3, Map.of("natureza", "LGPD"), List.of(regras));
    }

    private static AvaliacaoDeDecisao.Regra regra(String id, Map<String, Object> mudancas) {
        Map<String, Object> saidas = new HashMap<>(Map.of(
                "norma",
                "RN999",
                "quantidade",
                5,
                "unidade",
                "dias_uteis",
                "percentualAtencao",
                80,
                "vinculante",
                true,
                "baseLegal",
                "RN 999, art. 1º"));
        saidas.putAll(mudancas);
        return new AvaliacaoDeDecisao.Regra(id, saidas);
    }
}
