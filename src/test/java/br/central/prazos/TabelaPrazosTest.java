package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.calendario.Contagem;
import br.central.prazos.calendario.Expediente;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code prazos}, norm by norm. */
class TabelaPrazosTest {

    private static final MotorDeTabelas TABELA = MotorDeTabelas.prazos();

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} urgente={5}: {6}")
    @CsvSource(textBlock = """
            # natureza, tipoDemanda, classificacao, tipoCliente, origem, urgente, clocks
            ASSISTENCIAL, GERAL, autorizacao/exame, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis
            ASSISTENCIAL, URGENCIA, autorizacao/exame, BENEFICIARIO, PRESENCIAL, false, RN623_URGENCIA 30 imediato; RN566_URGENCIA 30 imediato
            ASSISTENCIAL, GERAL, autorizacao/exame, NAO_CLIENTE, PRESENCIAL, true, RN623_URGENCIA 30 imediato; RN566_URGENCIA 30 imediato
            ASSISTENCIAL, PAC, autorizacao/exame, BENEFICIARIO, PRESENCIAL, false, RN623_PAC 10 dias_uteis; RN566_PAC 21 dias_uteis
            ASSISTENCIAL, PAC, autorizacao/exame, PRESTADOR, PORTAL, false, RN623_PAC 10 dias_uteis; RN566_PAC 21 dias_uteis
            ASSISTENCIAL, PAC, autorizacao/exame, BENEFICIARIO, TELEFONE, false, RN623_PAC 10 dias_uteis; RN566_PAC 21 dias_uteis; DECRETO_11034 7 dias_corridos
            ASSISTENCIAL, INTERNACAO_ELETIVA, autorizacao, BENEFICIARIO, PRESENCIAL, false, RN623_INTERNACAO_ELETIVA 10 dias_uteis; RN566_INTERNACAO_ELETIVA 21 dias_uteis
            ASSISTENCIAL, CONSULTA_BASICA, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_CONSULTA_BASICA 7 dias_uteis
            ASSISTENCIAL, CONSULTA_ESPECIALIDADE, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_CONSULTA_ESPECIALIDADE 14 dias_uteis
            ASSISTENCIAL, TERAPIA, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_TERAPIA 10 dias_uteis
            ASSISTENCIAL, ODONTOLOGIA, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_ODONTOLOGIA 7 dias_uteis
            ASSISTENCIAL, ANALISES_CLINICAS, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_ANALISES_CLINICAS 3 dias_uteis
            ASSISTENCIAL, DIAGNOSTICO, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_DIAGNOSTICO 10 dias_uteis
            ASSISTENCIAL, HOSPITAL_DIA, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_HOSPITAL_DIA 10 dias_uteis
            ASSISTENCIAL, ANTINEOPLASICO_ORAL, rede, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_ANTINEOPLASICO_ORAL 10 dias_uteis
            NAO_ASSISTENCIAL, GERAL, financeiro/boleto, BENEFICIARIO, PRESENCIAL, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis
            NAO_ASSISTENCIAL, GERAL, financeiro/boleto, BENEFICIARIO, TELEFONE, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; DECRETO_11034 7 dias_corridos
            NAO_ASSISTENCIAL, GERAL, financeiro/boleto, BENEFICIARIO, WHATSAPP, true, RN623_NAO_ASSISTENCIAL 7 dias_uteis; DECRETO_11034 7 dias_corridos
            NAO_ASSISTENCIAL, GERAL, , BENEFICIARIO, FALE_CONOSCO, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; DECRETO_11034 7 dias_corridos
            NAO_ASSISTENCIAL, GERAL, cadastro/historico-de-demandas, BENEFICIARIO, ATIVO, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; DECRETO_11034_HISTORICO 5 dias_corridos
            NAO_ASSISTENCIAL, GERAL, comercial/proposta, NAO_CLIENTE, TELEFONE, false, META_INTERNA 7 dias_uteis
            NAO_ASSISTENCIAL, GERAL, financeiro, PRESTADOR, TELEFONE, false, META_PRESTADOR 7 dias_uteis
            NAO_ASSISTENCIAL, GERAL, contrato, BENEFICIARIO, OUVIDORIA, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; RN323 7 dias_uteis
            OUVIDORIA, GERAL, ouvidoria/reclamacao, BENEFICIARIO, OUVIDORIA, false, RN323 7 dias_uteis
            OUVIDORIA, GERAL, ouvidoria, NAO_CLIENTE, TELEFONE, false, RN323 7 dias_uteis
            OUVIDORIA, GERAL, ouvidoria/reanalise, BENEFICIARIO, OUVIDORIA, false, RN623_REANALISE 7 dias_uteis; RN323 7 dias_uteis
            NIP, GERAL, financeiro, BENEFICIARIO, EMAIL, false, RN483_NAO_ASSISTENCIAL 10 dias_uteis
            NIP, GERAL, , BENEFICIARIO, EMAIL, false, RN483_NAO_ASSISTENCIAL 10 dias_uteis
            NIP, PAC, , BENEFICIARIO, EMAIL, false, RN483_ASSISTENCIAL 5 dias_uteis
            NIP, GERAL, autorizacao/negativa, BENEFICIARIO, EMAIL, false, RN483_ASSISTENCIAL 5 dias_uteis
            NIP, GERAL, financeiro, BENEFICIARIO, EMAIL, true, RN483_ASSISTENCIAL 5 dias_uteis
            LGPD, GERAL, lgpd/acesso-aos-dados, BENEFICIARIO, PORTAL, false, LGPD_ART19 15 dias_corridos; LGPD_ART19_SIMPLIFICADA 30 imediato
            LGPD, GERAL, lgpd/eliminacao, BENEFICIARIO, PORTAL, false, META_LGPD_ART18 15 dias_corridos
            LGPD, GERAL, lgpd/incidente, NAO_CLIENTE, PORTAL, false, ANPD15_INCIDENTE 3 dias_uteis; ANPD15_COMPLEMENTO 20 dias_uteis
            NIP, GERAL, ouvidoria/nip-assistencial, BENEFICIARIO, EMAIL, false, RN483_ASSISTENCIAL 5 dias_uteis
            NIP, GERAL, ouvidoria/nip-nao-assistencial, BENEFICIARIO, EMAIL, false, RN483_NAO_ASSISTENCIAL 10 dias_uteis
            NIP, GERAL, reembolso/consulta, BENEFICIARIO, EMAIL, false, RN483_ASSISTENCIAL 5 dias_uteis
            ASSISTENCIAL, RADIOTERAPIA, autorizacao/procedimento/radioterapia, BENEFICIARIO, PRESENCIAL, false, RN623_ASSISTENCIAL 5 dias_uteis; RN566_RADIOTERAPIA 10 dias_uteis
            NAO_ASSISTENCIAL, GERAL, contrato/cancelamento, BENEFICIARIO, PRESENCIAL, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; DECRETO_11034_CANCELAMENTO 30 imediato; RN561_COMPROVANTE 10 dias_uteis
            NAO_ASSISTENCIAL, GERAL, financeiro/boleto/cobranca-indevida, NAO_CLIENTE, TELEFONE, false, META_INTERNA 7 dias_uteis; DECRETO_11034_COBRANCA 30 imediato
            NAO_ASSISTENCIAL, GERAL, reembolso/consulta, BENEFICIARIO, PRESENCIAL, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis; LEI9656_REEMBOLSO 30 dias_corridos
            NAO_ASSISTENCIAL, GERAL, reembolso/previa, BENEFICIARIO, PRESENCIAL, false, RN623_NAO_ASSISTENCIAL 7 dias_uteis
            PRESTADOR, GERAL, prestador/glosa/recurso, PRESTADOR, PORTAL, false, META_PRESTADOR 10 dias_uteis
            PRESTADOR, GERAL, prestador/pagamento, PRESTADOR, PORTAL, false, META_PRESTADOR 5 dias_uteis
            PRESTADOR, GERAL, prestador/lote, PRESTADOR, PORTAL, false, META_PRESTADOR 3 dias_uteis
            NAO_ASSISTENCIAL, GERAL, prestador/guia, PRESTADOR, PORTAL, false, META_PRESTADOR 2 dias_uteis
            PRESTADOR, GERAL, prestador/credenciamento, NAO_CLIENTE, PORTAL, false, META_PRESTADOR 30 dias_corridos
            PRESTADOR, GERAL, prestador/cadastro, PRESTADOR, PORTAL, false, META_PRESTADOR 5 dias_uteis
            PRESTADOR, GERAL, , PRESTADOR, PORTAL, false, META_PRESTADOR 7 dias_uteis
            PRESTADOR, GERAL, prestador, PRESTADOR, OUVIDORIA, false, RN323 7 dias_uteis; META_PRESTADOR 7 dias_uteis
            INTERNA, GERAL, cadastro, NAO_CLIENTE, ATIVO, false, META_INTERNA 16 horas_uteis
            INTERNA, GERAL, ativo/pesquisa, BENEFICIARIO, ATIVO, false, META_INTERNA 16 horas_uteis
            """)
    void relogios(
            Natureza natureza,
            TipoDemanda demanda,
            String classificacao,
            TipoCliente cliente,
            Origem origem,
            boolean urgente,
            String esperados) {
        AvaliacaoDeDecisao avaliacao = TABELA.avaliar(
                new FatosDoPrazo(natureza, demanda, classificacao, cliente, origem, urgente).variaveis());

        assertThat(avaliacao.regras().stream().map(TabelaPrazosTest::resumo))
                .containsExactlyInAnyOrder(esperados.split("; "));
    }

    /** A prefix is whole segments: {@code prestador/glosas} is not under {@code prestador/glosa}. */
    @ParameterizedTest
    @CsvSource({
        "prestador/glosa, 10 dias_uteis",
        "prestador/glosa/recurso/x, 10 dias_uteis",
        "prestador/glosas, 7 dias_uteis",
        "prestador/glosa-antiga/recurso, 7 dias_uteis",
        "outro/prestador/glosa, 7 dias_uteis"
    })
    void prefixoRespeitaOsSegmentos(String classificacao, String esperado) {
        var fatos = new FatosDoPrazo(
                Natureza.PRESTADOR, TipoDemanda.GERAL, classificacao, TipoCliente.PRESTADOR, Origem.PORTAL, false);

        assertThat(TABELA.avaliar(fatos.variaveis()).regras())
                .extracting(TabelaPrazosTest::resumo)
                .containsExactly("META_PRESTADOR " + esperado);
    }

    /** A process may hold no classification at all. */
    @ParameterizedTest
    @EnumSource(Natureza.class)
    void classificacaoNulaValeComoVazia(Natureza natureza) {
        todosOsFatos(natureza)
                .filter(fatos -> fatos.classificacao() == null && fatos.tipoDemanda() == TipoDemanda.GERAL)
                .forEach(fatos -> {
                    Map<String, Object> comNulo = new HashMap<>(fatos.variaveis());
                    comNulo.put("classificacao", null);

                    assertThat(TABELA.avaliar(comNulo).regras())
                            .isEqualTo(TABELA.avaliar(fatos.variaveis()).regras())
                            .isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource(Natureza.class)
    void todaCombinacaoTemUmRelogioVinculante(Natureza natureza) {
        var prazos = new Prazos(null, contagem());
        todosOsFatos(natureza).forEach(fatos -> {
            List<RelogioDerivado> relogios =
                    prazos.derivar(TABELA.avaliar(fatos.variaveis()), Instant.parse("2026-06-11T12:00:00Z"));

            assertThat(Prazos.vinculante(relogios)).as(fatos.toString()).isPresent();
        });
    }

    @Test
    void asColunasEAsRegrasSaoEstas() {
        Decision decisao = modelo().getModelElementById("prazos");
        DecisionTable tabela = (DecisionTable) decisao.getExpression();

        assertThat(tabela.getHitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(tabela.getAggregation()).isNull();
        assertThat(tabela.getInputs().stream().map(TabelaPrazosTest::coluna))
                .containsExactly(
                        "natureza string",
                        "tipoDemanda string",
                        "classificacao string",
                        "tipoCliente string",
                        "origem string",
                        "urgente boolean");
        assertThat(tabela.getOutputs().stream().map(TabelaPrazosTest::coluna))
                .containsExactly(
                        "norma string",
                        "quantidade integer",
                        "unidade string",
                        "percentualAtencao integer",
                        "vinculante boolean",
                        "baseLegal string",
                        "inicio string",
                        "cumprimento string");
        assertThat(tabela.getRules()).hasSize(44);
        assertThat(decisao.getVersionTag()).isEqualTo("1.1");
        assertThat(decisao.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
    }

    @Test
    void todaRegraCitaSuaBaseLegalESeExplica() {
        assertThat(modelo().getModelElementsByType(Rule.class)).allSatisfy(regra -> {
            List<OutputEntry> saidas = List.copyOf(regra.getOutputEntries());
            assertThat(saidas.get(5).getTextContent().strip()).as(regra.getId()).hasSizeGreaterThan(20);
            assertThat(regra.getDescription().getTextContent())
                    .as(regra.getId())
                    .isNotBlank();
        });
    }

    @Test
    void oQueNaoTemNormaConfirmadaDizQueEstaEmAberto() {
        assertThat(modelo().getModelElementsByType(Rule.class))
                .filteredOn(regra -> regra.getTextContent().contains("\"META_"))
                .hasSize(11)
                .allSatisfy(regra ->
                        assertThat(regra.getDescription().getTextContent()).contains("EM ABERTO"));
    }

    private static Stream<FatosDoPrazo> todosOsFatos(Natureza natureza) {
        List<String> classificacoes =
                Arrays.asList(null, "financeiro/boleto", "autorizacao", "prestador/glosa", "ativo/pesquisa");
        return Arrays.stream(TipoDemanda.values())
                .flatMap(demanda -> Arrays.stream(TipoCliente.values())
                        .flatMap(cliente -> Arrays.stream(Origem.values())
                                .flatMap(origem -> classificacoes.stream()
                                        .flatMap(classificacao -> Stream.of(true, false)
                                                .map(urgente -> new FatosDoPrazo(
                                                        natureza,
                                                        demanda,
                                                        classificacao,
                                                        cliente,
                                                        origem,
                                                        urgente))))));
    }

    private static Contagem contagem() {
        return new Contagem(
                ZoneOffset.UTC,
                dia -> dia.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0,
                Expediente.de(List.of("08:00-18:00")));
    }

    private static DmnModelInstance modelo() {
        return Dmn.readModelFromStream(TabelaPrazosTest.class.getResourceAsStream("/dmn/prazos.dmn"));
    }

    private static String coluna(Input entrada) {
        return entrada.getInputExpression().getText().getTextContent() + " "
                + entrada.getInputExpression().getTypeRef();
    }

    private static String coluna(Output saida) {
        return saida.getName() + " " + saida.getTypeRef();
    }

    private static String resumo(AvaliacaoDeDecisao.Regra regra) {
        return regra.saidas().get("norma") + " " + regra.saidas().get("quantidade") + " "
                + regra.saidas().get("unidade");
    }
}
