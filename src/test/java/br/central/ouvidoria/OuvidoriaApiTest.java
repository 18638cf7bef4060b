package br.central.ouvidoria;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.catalogo.Parametros;
import br.central.comum.Agora;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The demands at the regulator and the report of the ouvidoria. */
@TesteDeIntegracao
class OuvidoriaApiTest {

    private static final int ANO = 2013;
    private static final String NIP = "ouvidoria/nip-assistencial";

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    @Autowired
    Parametros parametros;

    @Autowired
    MockMvc mvc;

    ApiDeTeste api;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void aReparacaoComProvaNoPrazoFicaNaNipENoArquivoDeResposta() throws Exception {
        Nip nip = notificada();
        long prova = anexo(nip.atendimento(), "comprovante.txt");
        String reparada = OffsetDateTime.now(agora).toString();

        var gravada = api.put(
                        "ouvidor",
                        "/ouvidoria/nips/" + nip.solicitacao(),
                        "{'desfecho': 'RVE', 'reparadaEm': '%s', 'prova': %d, 'observacao': 'Exame marcado.'}"
                                .formatted(reparada, prova))
                .com(200);

        assertThat((String) gravada.em("$.desfecho")).isEqualTo("RVE");
        assertThat((String) gravada.em("$.numero")).isEqualTo("123456/2026");
        String texto = pdf("ouvidor", "/ouvidoria/nips/" + nip.solicitacao() + "/resposta.pdf");
        assertThat(texto)
                .contains("123456/2026", "Reparação voluntária e eficaz", "Exame marcado.", "comprovante.txt")
                .contains("prova da reparação");
        var lista = api.get("ouvidor", "/ouvidoria/nips").com(200);
        assertThat((List<String>) lista.em("$[?(@.solicitacao == '" + nip.solicitacao() + "')].desfecho"))
                .containsExactly("RVE");
    }

    @Test
    void semProvaForaDoPrazoOuComArquivoDeOutroNaoHaReparacao() {
        Nip nip = notificada();
        String endereco = "/ouvidoria/nips/" + nip.solicitacao();
        long deOutro = anexo(api.aberto(), "outro.txt");
        String hoje = OffsetDateTime.now(agora).toString();
        String amanha = OffsetDateTime.now(agora).plusDays(1).toString();

        assertThat(api.put("ouvidor", endereco, "{'desfecho': 'RVE'}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("reparadaEm");
        assertThat(api.put("ouvidor", endereco, "{'desfecho': 'RVE', 'reparadaEm': '" + hoje + "'}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("prova");
        assertThat(api.put(
                                "ouvidor",
                                endereco,
                                "{'desfecho': 'RVE', 'reparadaEm': '%s', 'prova': %d}".formatted(hoje, deOutro))
                        .recusa(422)
                        .camposComErro())
                .containsExactly("prova");
        assertThat(api.put("ouvidor", endereco, "{'desfecho': 'NAO_PROCEDE', 'respondidaEm': '" + amanha + "'}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("respondidaEm");
        assertThat((String) api.get("ouvidor", endereco).com(200).em("$.desfecho"))
                .isEqualTo("EM_TRATAMENTO");
    }

    @Test
    void quemGravaPorCimaDeOutroERecusado() {
        Nip nip = notificada();
        String endereco = "/ouvidoria/nips/" + nip.solicitacao();

        api.put("ouvidor", endereco, "{'desfecho': 'NAO_PROCEDE'}").com(200);
        api.put("ouvidor", endereco, "{'desfecho': 'NAO_RESOLVIDA', 'versao': 0}")
                .com(200);

        api.put("ouvidor", endereco, "{'desfecho': 'NAO_PROCEDE', 'versao': 0}").recusa(409, "Outra pessoa");
    }

    @Test
    void antesDaNotificacaoEForaDeUmaNipNadaSeRegistra() {
        String semNotificacao = api.encaminhada(NIP);
        api.put("ouvidor", "/ouvidoria/nips/" + semNotificacao, "{'desfecho': 'NAO_PROCEDE'}")
                .recusa(409, "Registre antes a notificação");
        String deOutra = api.encaminhada("financeiro/boleto/segunda-via");
        api.get("ouvidor", "/ouvidoria/nips/" + deOutra).recusa(404, "não é uma NIP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ouvidoria/nips", "/ouvidoria/igr", "/ouvidoria/relatorio?ano=2026"})
    void quemNaoEDaOuvidoriaNemDaGestaoNaoVe(String endereco) {
        api.get("atendente", endereco).recusa(403);
        api.get("ouvidor", endereco).com(200);
        api.get("gestor", endereco).com(200);
    }

    @Test
    void oIgrContaONotificadoNoTrimestre() {
        var antes = api.get("gestor", "/ouvidoria/igr").com(200);
        notificada();
        var depois = api.get("gestor", "/ouvidoria/igr").com(200);

        assertThat((int) depois.em("$.notificadas")).isEqualTo((int) antes.em("$.notificadas") + 1);
        LocalDate de = LocalDate.parse(depois.em("$.de"));
        assertThat(de.getDayOfMonth()).isEqualTo(1);
        assertThat(LocalDate.parse(depois.em("$.ate")))
                .isEqualTo(de.plusMonths(3).minusDays(1));
        if ((int) depois.em("$.beneficiarios") > 0) {
            double ateAqui = ((Number) depois.em("$.ateAqui")).doubleValue();
            double projetado = ((Number) depois.em("$.projetado")).doubleValue();
            double dias = ChronoUnit.DAYS.between(de, de.plusMonths(3));
            double passados = ChronoUnit.DAYS.between(de, LocalDate.now(agora)) + 1;
            assertThat(projetado).isCloseTo(ateAqui * dias / passados, org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void oQuadroDoGestorMostraOIgrEOLimite() throws Exception {
        notificada();
        String semLimite = quadro();
        assertThat(semLimite).contains("IGR do trimestre", "Ver as NIPs");
        try {
            parametros.definir("ouvidoria.igr-limite", "1");
            assertThat((Double) api.get("gestor", "/ouvidoria/igr").com(200).em("$.limite"))
                    .isEqualTo(0.01);
            assertThat(quadro()).contains("IGR do trimestre").matches(texto -> {
                return texto.contains("Passou do limite") && texto.contains("limite <strong>0,01</strong>")
                        || texto.contains("Sem beneficiários ativos");
            });
        } finally {
            parametros.definir("ouvidoria.igr-limite", "0");
        }
    }

    private String quadro() throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/cockpit/prazos")
                        .with(SecurityMockMvcRequestPostProcessors.user("gestor")
                                .authorities(AuthorityUtils.createAuthorityList("GRUPO_gestao", "VER_INDICADORES"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void oRelatorioContaManifestacoesReclamacoesEReanalises() throws Exception {
        int ano = LocalDate.now(agora).getYear();
        var antes = api.get("ouvidor", "/ouvidoria/relatorio?ano=" + ano).com(200);
        api.encaminhada("ouvidoria/reclamacao");

        var depois = api.get("ouvidor", "/ouvidoria/relatorio?ano=" + ano).com(200);

        assertThat((int) depois.em("$.total.recebidas")).isEqualTo((int) antes.em("$.total.recebidas") + 1);
        assertThat((List<?>) depois.em("$.porMes")).hasSize(12);
        int mes = LocalDate.now(agora).getMonthValue();
        var doMes = api.get("ouvidor", "/ouvidoria/relatorio?ano=%d&mes=%d".formatted(ano, mes))
                .com(200);
        assertThat((int) doMes.em("$.total.recebidas")).isPositive();
        assertThat(pdf("ouvidor", "/ouvidoria/relatorio.pdf?ano=" + ano)).contains("Manifestação direta");
        String csv = api.get("ouvidor", "/ouvidoria/relatorio.csv?ano=" + ano)
                .com(200)
                .corpo();
        assertThat(csv).startsWith("\uFEFFQuadro;Item;Recebidas;").contains("Tipo;Manifestação direta;");
    }

    /** Against a recount of each row by itself: three months of an old year, answered in time, late, and not at all. */
    @Test
    void asContagensDoAnoEDosMesesSaoAsDeUmaRecontagem() {
        Map<Integer, List<Instant>> respostas = Map.of(
                2, List.of(em(2, 11), em(2, 12)),
                5, List.of(em(9, 1)),
                11, List.of());
        respostas.forEach((mes, respondidas) -> {
            for (int i = 0; i < 2; i++) {
                String solicitacao = agora.comoSeFosse(em(mes, 10), () -> api.encaminhada("ouvidoria/reclamacao"));
                if (i < respondidas.size()) {
                    agora.comoSeFosse(
                            respondidas.get(i),
                            () -> api.responder("ouvidor", solicitacao).com(200));
                }
            }
        });

        var doAno = api.get("gestor", "/ouvidoria/relatorio?ano=" + ANO).com(200);
        assertThat(total(doAno, "$.total")).isEqualTo(recontar(1, 12)).startsWith(6L);
        for (int mes = 1; mes <= 12; mes++) {
            List<Long> contados = recontar(mes, mes);
            assertThat(total(doAno, "$.porMes[" + (mes - 1) + "].total"))
                    .as("mês %d no ano", mes)
                    .isEqualTo(contados);
            var doMes = api.get("ouvidor", "/ouvidoria/relatorio?ano=%d&mes=%d".formatted(ANO, mes))
                    .com(200);
            assertThat(total(doMes, "$.total")).as("mês %d", mes).isEqualTo(contados);
            assertThat((List<?>) doMes.em("$.porMes")).hasSize(1);
        }
        assertThat(recontar(1, 1)).containsOnly(0L);
    }

    private static Instant em(int mes, int dia) {
        return LocalDate.of(ANO, mes, dia).atTime(13, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<Long> total(ApiDeTeste.Resposta resposta, String onde) {
        return Stream.of("recebidas", "respondidas", "noPrazo", "emAtraso", "emAberto", "canceladas")
                .map(qual -> ((Number) resposta.em(onde + "." + qual)).longValue())
                .toList();
    }

    /** Of the base tables, row by row. */
    private List<Long> recontar(int deMes, int ateMes) {
        ZoneId fuso = agora.getZone();
        Instant de = LocalDate.of(ANO, deMes, 1).atStartOfDay(fuso).toInstant();
        Instant antesDe = LocalDate.of(ANO, deMes, 1)
                .plusMonths(ateMes - deMes + 1L)
                .atStartOfDay(fuso)
                .toInstant();
        long[] soma = new long[6];
        for (Map<String, Object> linha : banco.sql("select s.registrada_em, s.respondida_em, s.vence_em, s.cancelada_em"
                        + " from solicitacao s join atendimento a on a.id = s.atendimento_id"
                        + " where s.natureza = 'OUVIDORIA' and a.excluido = false union all"
                        + " select r.registrada_em, r.respondida_em, r.vence_em, s.cancelada_em from reclamacao r"
                        + " join solicitacao s on s.id = r.solicitacao_id join atendimento a on a.id = s.atendimento_id"
                        + " where a.excluido = false")
                .query()
                .listOfRows()) {
            Instant registrada = instante(linha.get("registrada_em"));
            Instant respondida = instante(linha.get("respondida_em"));
            Instant vence = instante(linha.get("vence_em"));
            boolean cancelada = linha.get("cancelada_em") != null;
            if (registrada.isBefore(de) || !registrada.isBefore(antesDe)) {
                continue;
            }
            boolean aberta = respondida == null && !cancelada;
            Instant ate = respondida == null ? Instant.now(agora) : respondida;
            soma[0]++;
            soma[1] += respondida == null ? 0 : 1;
            soma[2] += respondida != null && (vence == null || !respondida.isAfter(vence)) ? 1 : 0;
            soma[3] += (respondida != null || aberta) && vence != null && vence.isBefore(ate) ? 1 : 0;
            soma[4] += aberta ? 1 : 0;
            soma[5] += respondida == null && cancelada ? 1 : 0;
        }
        return LongStream.of(soma).boxed().toList();
    }

    private static Instant instante(Object lido) {
        return lido == null
                ? null
                : lido instanceof OffsetDateTime quando ? quando.toInstant() : ((Timestamp) lido).toInstant();
    }

    @Test
    void umAnoSemNadaTemORelatorioEmZero() throws Exception {
        var vazio = api.get("ouvidor", "/ouvidoria/relatorio?ano=2001").com(200);

        assertThat((int) vazio.em("$.total.recebidas")).isZero();
        assertThat((List<Integer>) vazio.em("$.porTipo[*].total.recebidas")).containsOnly(0);
        assertThat(pdf("ouvidor", "/ouvidoria/relatorio.pdf?ano=2001"))
                .contains("A ouvidoria não recebeu manifestações neste período.");
    }

    @ParameterizedTest
    @CsvSource({"1999, , ano", "2999, , ano", "2026, 13, mes", "2026, 0, mes"})
    void umPeriodoQueNaoHaERecusado(int ano, Integer mes, String campo) {
        String endereco = "/ouvidoria/relatorio?ano=" + ano + (mes == null ? "" : "&mes=" + mes);
        assertThat(api.get("ouvidor", endereco).recusa(422).camposComErro()).containsExactly(campo);
    }

    @Test
    void oQueOOuvidorEscreveFicaNoAnoENaoSePerdePorOutro() {
        String texto = "{'recomendacoes': 'Rever o prazo de reembolso.', 'providencias': ''}";
        api.put("gestor", "/ouvidoria/relatorio/2002", texto).recusa(403, "TRATAR_RECLAMACAO");
        var escrito = api.put("ouvidor", "/ouvidoria/relatorio/2002", texto).com(200);
        assertThat((String) escrito.em("$.escrito.recomendacoes")).isEqualTo("Rever o prazo de reembolso.");
        api.put("ouvidor", "/ouvidoria/relatorio/2002", texto).recusa(409, "Outra pessoa");
    }

    private record Nip(String atendimento, String solicitacao) {}

    /** Registered and notified a moment ago. */
    private Nip notificada() {
        String solicitacao = api.encaminhada(NIP);
        String em = OffsetDateTime.now(agora).minusSeconds(1).toString();
        api.post(
                        "ouvidor",
                        "/solicitacoes/" + solicitacao + "/notificacao",
                        "{'numero': '123456/2026', 'em': '" + em + "'}")
                .com(200);
        return new Nip(api.atendimentoDe(solicitacao), solicitacao);
    }

    private long anexo(String atendimento, String nome) {
        var arquivo = new MockMultipartFile("arquivo", nome, "text/plain", "Feito.".getBytes(StandardCharsets.UTF_8));
        var envio = api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/" + atendimento + "/anexos")
                .file(arquivo)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("supervisor", "demo")));
        return ((Number) envio.com(201).em("$.id")).longValue();
    }

    private String pdf(String quem, String endereco) throws Exception {
        var resposta = api.get(quem, endereco).com(200);
        assertThat(resposta.crua().getContentType()).startsWith("application/pdf");
        try (var documento = Loader.loadPDF(resposta.crua().getContentAsByteArray())) {
            return new PDFTextStripper().getText(documento).replaceAll("\\s+", " ");
        }
    }
}
