package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The satisfaction survey (S4.5). */
@TesteDeIntegracao
class AvaliacaoApiTest {

    private static final String NOTA = "{'nota': 4, 'comentario': 'Resolveram <logo>.'}";

    @Autowired
    JdbcTemplate banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private static String avaliacaoDe(String protocolo) {
        return "/atendimentos/" + protocolo + "/avaliacao";
    }

    @Test
    void umaVezDepoisDeEncerrado() {
        String protocolo = api.encerrado(DE_UM_GRUPO);
        api.get("atendente", avaliacaoDe(protocolo)).com(404);
        api.post("atendente", avaliacaoDe(protocolo), NOTA).com(201);
        assertThat(api.post("atendente2", avaliacaoDe(protocolo), NOTA).com(409).corpo())
                .contains("já foi respondida, com nota 4");
        assertThat(api.get("atendente2", avaliacaoDe(protocolo)).com(200).corpo())
                .contains("Resolveram <logo>.");
        assertThat(api.get("atendente", "/atendimentos/" + protocolo).com(200).corpo())
                .contains("Pesquisa de satisfação respondida", "Nota 4")
                .doesNotContain("AVALIAR");
    }

    @Test
    void soDepoisDeEncerrado() {
        String aberto = api.classificado(DE_UM_GRUPO);
        api.post("atendente", avaliacaoDe(aberto), NOTA).com(409);
        assertThat(api.get("atendente", "/atendimentos/" + aberto).com(200).corpo())
                .doesNotContain("AVALIAR");
    }

    /** S4.5: to understand and to solve; a good one bothers nobody. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 0", "5, 0"})
    void aNotaBaixaAbreUmaLigacao(int nota, int ligacoes) {
        String protocolo =
                api.aberto("{'origem': 'TELEFONE', 'classificacao': '%s', 'contato': {'telefone': '11987654321'}}"
                        .formatted(DE_UM_GRUPO));
        api.post("atendente", "/atendimentos/" + protocolo + "/resolucao", "{'texto': 'Boleto enviado.'}")
                .com(200);

        api.post("atendente", avaliacaoDe(protocolo), "{'nota': %d}".formatted(nota))
                .com(201);

        assertThat(banco.queryForObject(
                        "select count(*) from contato_ativo where script = 'pesquisa-nota-baixa' and atendimento_id ="
                                + " (select id from atendimento where protocolo = ?)",
                        Integer.class,
                        protocolo))
                .isEqualTo(ligacoes);
    }

    @Test
    void semTelefoneANotaBaixaSeRegistraDoMesmoModo() {
        String protocolo = api.encerrado(DE_UM_GRUPO);

        api.post("atendente", avaliacaoDe(protocolo), "{'nota': 1}").com(201);

        assertThat((List<String>) api.get("atendente", "/atendimentos/" + protocolo)
                        .com(200)
                        .em("$.andamentos[*].tipo"))
                .contains("AVALIACAO", "LIGACAO_SEM_NUMERO")
                .doesNotContain("LIGACAO_PROGRAMADA");
    }

    @Test
    void soQuemAtende() {
        String protocolo = api.encerrado(DE_UM_GRUPO);
        assertThat(api.post("analista", avaliacaoDe(protocolo), NOTA).com(403).corpo())
                .contains("ATENDER");
        api.post("atendente", avaliacaoDe("00000020000101999999"), NOTA).com(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                        | 422
            {'nota': 6}               | 422
            {'nota': 0}               | 422
            {'nota': 'dez'}           | 400
            {'nota': 5, 'outra': 1}   | 400
            """)
    void notaDeUmACinco(String corpo, int status) {
        String protocolo = api.encerrado(DE_UM_GRUPO);
        api.post("atendente", avaliacaoDe(protocolo), corpo).com(status);
        api.get("atendente", avaliacaoDe(protocolo)).com(404);
    }
}
