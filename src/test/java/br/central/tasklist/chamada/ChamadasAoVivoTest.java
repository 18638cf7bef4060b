package br.central.tasklist.chamada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste;
import br.central.chamadas.TelefoniaDeTeste;
import br.central.comum.Agora;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Who listens hears of the calls at the own desk, of no other's, whichever node they came to. */
@TesteDeIntegracao
class ChamadasAoVivoTest {

    @LocalServerPort
    int porta;

    @Autowired
    MockMvc mvc;

    @Autowired
    Plantao plantao;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    TelefoniaDeTeste telefonia;

    @BeforeEach
    void preparar() {
        telefonia = new TelefoniaDeTeste(new ApiDeTeste(mvc));
    }

    @Test
    void cadaOperadorOuveAsSuasEmTodasAsAbas() {
        Navegador atendente = Navegador.logado(porta, "atendente");
        try (LinhaDeTeste uma = new LinhaDeTeste(atendente);
                LinhaDeTeste outra = new LinhaDeTeste(atendente);
                LinhaDeTeste colega = new LinhaDeTeste(Navegador.logado(porta, "atendente2"))) {
            assertThat(uma.tipo()).startsWith("text/event-stream");

            int dele = telefonia.tocando("atendente", TelefoniaDeTeste.numero());
            int doColega = telefonia.tocando("atendente2", TelefoniaDeTeste.numero());
            telefonia.fazer("atendente", dele, "queda").com(200);

            esperar(() -> ouviu(uma, dele, "CAIU") && ouviu(outra, dele, "CAIU") && ouviu(colega, doColega, "TOCANDO"));
            assertThat(ouviu(uma, dele, "TOCANDO")).isTrue();
            assertThat(uma.ditas()).noneMatch(dita -> dita.startsWith("data:{\"id\":" + doColega + ","));
            assertThat(colega.ditas()).noneMatch(dita -> dita.startsWith("data:{\"id\":" + dele + ","));
        }
    }

    @Test
    void oQueOutroNoGravouTambemSeOuve() {
        try (LinhaDeTeste linha = new LinhaDeTeste(Navegador.logado(porta, "atendente"))) {
            long deOutroNo = gravada("atendente", Duration.ZERO);
            long antiga = gravada("atendente", Duration.ofMinutes(10));

            esperar(() -> ouviu(linha, deOutroNo, "TOCANDO"));
            assertThat(linha.ditas()).noneMatch(dita -> dita.contains("\"id\":" + antiga + ","));
        }
    }

    @Test
    void quemChegaDepoisOuveOQueAindaTocaENaoOQueTocouHaTempos() {
        long recente = gravada("atendente2", Duration.ofSeconds(60));
        long antiga = gravada("atendente2", Duration.ofMinutes(3));

        try (LinhaDeTeste linha = new LinhaDeTeste(Navegador.logado(porta, "atendente2"))) {
            esperar(() -> ouviu(linha, recente, "TOCANDO"));
            assertThat(linha.ditas()).noneMatch(dita -> dita.contains("\"id\":" + antiga + ","));
        }
    }

    @Test
    void quemFechaAAbaSaiDoPlantao() {
        LinhaDeTeste linha = new LinhaDeTeste(Navegador.logado(porta, "supervisor"));
        assertThat(plantao.quantos("supervisor")).isEqualTo(1);

        linha.close();

        await().atMost(Duration.ofSeconds(60)).until(() -> plantao.quantos("supervisor") == 0);
    }

    @Test
    void quemSaiDaSessaoDeixaDeOuvir() {
        Navegador ouvidor = Navegador.logado(porta, "ouvidor");
        try (LinhaDeTeste linha = new LinhaDeTeste(ouvidor)) {
            ouvidor.post("/logout", "", "X-CSRF-TOKEN", ouvidor.cookie("CENTRAL-CSRF"));
            long depois = gravada("ouvidor", Duration.ZERO);

            esperar(linha::terminou);
            assertThat(linha.ditas()).noneMatch(dita -> dita.contains("\"id\":" + depois + ","));
            assertThat(plantao.quantos("ouvidor")).isZero();
        }
    }

    @Test
    void soQuemEDaCasaOuve() throws Exception {
        assertThat(Navegador.anonimo(porta).get("/tasklist/eventos").statusCode())
                .isIn(302, 401);
        mvc.perform(get("/tasklist/eventos")
                        .with(user("beneficiario").authorities(AuthorityUtils.createAuthorityList("BENEFICIARIO"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/tasklist/eventos")
                        .with(user("gestor").authorities(AuthorityUtils.createAuthorityList("GRUPO_gestao"))))
                .andExpect(status().isOk())
                .andExpect(request().asyncStarted());
    }

    private static boolean ouviu(LinhaDeTeste linha, long chamada, String situacao) {
        return linha.ditas().stream()
                .anyMatch(dita ->
                        dita.contains("\"id\":" + chamada + ",") && dita.contains("\"situacao\":\"" + situacao + "\""));
    }

    /** As another node writes it: this one is told of nothing. */
    private long gravada(String operador, Duration ha) {
        long id = banco.sql("select coalesce(max(id), 0) + 1000000 from chamada")
                .query(Long.class)
                .single();
        Timestamp quando = Timestamp.from(agora.instant().minus(ha));
        banco.sql("insert into chamada (id, versao, operador, telefone, situacao, recebida_em, mudou_em)"
                        + " values (?, 0, ?, '11987654321', 'TOCANDO', ?, ?)")
                .params(List.of(id, operador, quando, quando))
                .update();
        return id;
    }

    private static void esperar(Callable<Boolean> condicao) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condicao);
    }
}
