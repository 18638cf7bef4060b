package br.central.privacidade;

import static br.central.privacidade.PaginaDePrivacidadeControllerTest.envio;
import static br.central.privacidade.PaginaDePrivacidadeControllerTest.lgpd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Res. CD/ANPD 15/2024: what is due when, who was told, and five years on record. */
@TesteDeIntegracao
class IncidentesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    AvisoDeIncidentes avisos;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
    }

    /** Known on the Wednesday before the Friday of 20 November, which is a holiday. */
    private static final String NA_QUARTA = """
            {'conhecidoEm': '2026-11-18T15:00:00-03:00', 'ocorridoEm': '2026-11-17T02:00:00-03:00',
             'descricao': 'Planilha enviada ao endereço errado.', 'dados': 'Nome e carteira.', 'titulares': 120,
             'risco': 'RELEVANTE'%s}""";

    @Test
    void contaOsDiasUteisEDizComoEsta() {
        Resposta registrado = em("2026-11-18T16:00", () -> registrar(""));

        assertThat((List<String>) registrado.em("$.prazos[*].venceEm"))
                .containsExactly("2026-11-24", "2026-11-24", "2026-12-22");
        assertThat((List<String>) registrado.em("$.prazos[*].estado")).containsOnly("NO_PRAZO");
        String caminho = "/incidentes/" + registrado.em("$.id");
        assertThat(em("2026-11-23T09:00", () -> estados(caminho))).containsExactly("PERTO", "PERTO", "NO_PRAZO");
        assertThat(em("2026-11-25T00:01", () -> estados(caminho))).containsExactly("ATRASADO", "ATRASADO", "NO_PRAZO");

        Resposta comunicado = em(
                        "2026-11-25T10:00",
                        () -> api.put(
                                "lgpd",
                                caminho,
                                NA_QUARTA.formatted(
                                        ", 'versao': 0, 'anpdEm': '2026-11-24T18:00:00-03:00', 'titularesEm': '2026-11-25T09:00:00-03:00'")))
                .com(200);
        assertThat((List<String>) comunicado.em("$.prazos[*].estado"))
                .containsExactly("FEITO", "FEITO_COM_ATRASO", "NO_PRAZO");
        assertThat((String) comunicado.em("$.prazos[2].venceEm")).isEqualTo("2026-12-22");
        em("2026-11-25T10:00", () -> api.put("lgpd", caminho, NA_QUARTA.formatted(", 'versao': 0")))
                .recusa(409, "Outra pessoa alterou");
    }

    @Test
    void semRiscoRelevanteNadaHaAComunicarMasHaQueDizerPorQue() {
        String semRisco = NA_QUARTA.replace("'RELEVANTE'%s", "'NAO_RELEVANTE'%s");
        em("2026-11-18T16:00", () -> api.post("lgpd", "/incidentes", semRisco.formatted("")))
                .recusa(422, "avaliacao");
        Resposta registrado = em(
                        "2026-11-18T16:00",
                        () -> api.post(
                                "lgpd",
                                "/incidentes",
                                semRisco.formatted(", 'avaliacao': 'Foi apagada sem ser lida.'")))
                .com(201);
        assertThat((List<String>) registrado.em("$.prazos[*].estado")).containsOnly("DISPENSADO");
    }

    @Test
    void guardaSePorCincoAnos() {
        Resposta registrado = em("2026-11-18T16:00", () -> registrar(""));
        String caminho = "/incidentes/" + registrado.em("$.id");

        em("2031-11-18T15:59", () -> excluir(caminho)).recusa(409, "5 anos", "18/11/2031");
        em("2031-11-18T16:01", () -> excluir(caminho)).com(204);
        api.get("lgpd", caminho).recusa(404);
        assertThat(banco.sql(
                                "select alvo from trilha where ato = 'PRIVACIDADE' and quem = 'lgpd' and desfecho = 'FEITO'"
                                        + " and alvo like :alvo order by id")
                        .param("alvo", "incidente " + registrado.em("$.id") + ": %")
                        .query(String.class)
                        .list())
                .extracting(alvo -> alvo.replaceFirst(".*: ", ""))
                .containsExactly("registrado", "excluído");
    }

    @Test
    void oQueFaltaOuNaoPodeSerERecusadoCampoACampo() {
        assertThat(api.post("lgpd", "/incidentes", "{}").com(422).camposComErro())
                .containsExactlyInAnyOrder("conhecidoEm", "risco", "descricao", "dados");
        assertThat(api.post("lgpd", "/incidentes", """
                                {'conhecidoEm': '2999-01-01T00:00:00-03:00', 'descricao': 'x', 'dados': 'x', 'risco': 'RELEVANTE',
                                 'titulares': -1, 'complementoEm': '2026-01-01T00:00:00-03:00'}""").com(422).camposComErro())
                .containsExactlyInAnyOrder("conhecidoEm", "titulares", "anpdEm");
        for (String quem : List.of("atendente", "gestor", "supervisor")) {
            api.get(quem, "/incidentes").recusa(403, "ATENDER_TITULAR_DE_DADOS");
        }
    }

    @Test
    void aPaginaRegistraAlteraENaoPerdeOQueSeDigitou() throws Exception {
        mvc.perform(get("/privacidade/incidentes").with(lgpd())).andExpect(status().isOk());
        mvc.perform(get("/privacidade/incidentes/novo").with(lgpd())).andExpect(status().isOk());
        mvc.perform(envio("/privacidade/incidentes")
                        .param("descricao", "Notebook furtado.")
                        .param("conhecidoEm", "ontem")
                        .param("titulares", "muitas"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Notebook furtado."),
                                containsString("value=\"muitas\""),
                                containsString("Informe dia e hora"),
                                containsString("Informe um número inteiro."))));
        String pagina = mvc.perform(envio("/privacidade/incidentes")
                        .param("descricao", "Notebook furtado.")
                        .param("conhecidoEm", "2026-11-18T15:00")
                        .param("dados", "Cadastro.")
                        .param("risco", "EM_AVALIACAO"))
                .andExpect(redirectedUrlPattern("/privacidade/incidentes/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(pagina).with(lgpd()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Comunicar à ANPD"),
                                containsString("24/11/2026"),
                                containsString("value=\"2026-11-18T15:00\""))));
        mvc.perform(envio(pagina)
                        .param("versao", "7")
                        .param("descricao", "De outra pessoa.")
                        .param("conhecidoEm", "2026-11-18T15:00")
                        .param("dados", "Cadastro.")
                        .param("risco", "RELEVANTE"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("Outra pessoa alterou"), containsString("De outra pessoa."))));
    }

    @Test
    void quemCuidaEAvisadoUmaVezPorDia() {
        em("2026-11-18T16:00", () -> registrar(""));
        String email = "lgpd" + Sorte.inteiro(1_000_000) + "@example.com";
        var pessoa = identidades.createUserQuery().userId("lgpd").singleResult();
        String antes = pessoa.getEmail();
        pessoa.setEmail(email);
        identidades.saveUser(pessoa);
        try {
            banco.sql("delete from incidente_aviso").update();
            em("2026-11-23T08:05", () -> {
                avisos.avisar();
                avisos.avisar();
                return null;
            });
        } finally {
            var depois = identidades.createUserQuery().userId("lgpd").singleResult();
            depois.setEmail(antes);
            identidades.saveUser(depois);
        }

        List<String> corpos = banco.sql("select corpo from mensagem where destinatario = :email")
                .param("email", email)
                .query(String.class)
                .list();
        assertThat(corpos).hasSize(1);
        assertThat(corpos.get(0)).contains("Comunicar à ANPD até 24/11/2026").doesNotContain("Planilha");
    }

    private Resposta registrar(String mais) {
        return api.post("lgpd", "/incidentes", NA_QUARTA.formatted(mais)).com(201);
    }

    private List<String> estados(String caminho) {
        return api.get("lgpd", caminho).com(200).em("$.prazos[*].estado");
    }

    private Resposta excluir(String caminho) {
        return api.enviar(api.pedido(HttpMethod.DELETE, "lgpd", caminho, null));
    }

    private <T> T em(String quando, Supplier<T> ato) {
        return agora.comoSeFosse(
                LocalDateTime.parse(quando)
                        .atZone(ZoneId.of("America/Sao_Paulo"))
                        .toInstant(),
                ato);
    }
}
