package br.central.portal.casos;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Resolucao;
import br.central.catalogo.PesquisaDeTeste;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.portal.PessoaNoPortal;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.registros.Registros;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is logged in is asked what the survey's mail asks. */
@TesteDeIntegracao
class AvaliacaoNoPortalTest {

    private static final String PERGUNTA = "Foi rápido?";

    @Autowired
    MockMvc mvc;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Registros registros;

    ApiDeTeste api;
    PessoaNoPortal quem;
    String protocolo;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        Pessoa pessoa = pessoas.beneficiario();
        quem = PaginasDosContatosTest.noPortal(pessoa, TipoCliente.BENEFICIARIO);
        protocolo = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(pessoa.cliente()))
                        .classificada("financeiro/boleto/segunda-via", null))
                .protocolo();
        atendimentos.resolver(protocolo, new Resolucao("Segunda via enviada ao titular.", true));
    }

    @Test
    void oQueSePerguntaSeGuardaESeLeNaMesa() throws Exception {
        try (PesquisaDeTeste emUso = PesquisaDeTeste.emUso(registros, TipoCliente.BENEFICIARIO)) {
            assertThat(ver())
                    .contains(
                            "Como foi o que fizemos por você?",
                            PERGUNTA,
                            "De 0 a 10, indicaria? (opcional)",
                            "O que podemos melhorar? (opcional)",
                            "maxlength=\"20\"");

            aceita(avaliar()
                    .param("nota", "4")
                    .param("respostas.rapidez", "Não")
                    .param("respostas.indica", "7")
                    .param("respostas.melhorar", "Avisar.\r\nMais cedo.")
                    .param("comentario", "Quase lá."));
        }
        var avaliacao = api.get("supervisor", "/atendimentos/" + protocolo + "/avaliacao")
                .com(200);
        assertThat((int) avaliacao.em("$.nota")).isEqualTo(4);
        assertThat((String) avaliacao.em("$.comentario")).isEqualTo("Quase lá.");
        assertThat((List<String>) avaliacao.em("$.respostas[*].pergunta"))
                .containsExactly(PERGUNTA, "De 0 a 10, indicaria?", "O que podemos melhorar?");
        assertThat((List<String>) avaliacao.em("$.respostas[*].resposta"))
                .containsExactly("Não", "7", "Avisar.\nMais cedo.");
        mvc.perform(get("/tasklist/atendimentos/" + protocolo)
                        .with(user("atendente")
                                .authorities(AuthorityUtils.createAuthorityList("GRUPO_atendimento", "ATENDER"))))
                .andExpect(content().string(containsString("Foi rápido? Não")));
        assertThat(ver()).doesNotContain("name=\"nota\"");
    }

    @Test
    void oQueFaltaSeDizAoLadoENadaSePerde() throws Exception {
        try (PesquisaDeTeste emUso = PesquisaDeTeste.emUso(registros, TipoCliente.BENEFICIARIO)) {
            assertThat(recusa(avaliar()
                            .param("nota", "4")
                            .param("respostas.indica", "7")
                            .param("respostas.melhorar", "Avisar antes.")
                            .param("comentario", "Quase lá.")))
                    .contains(
                            "id=\"erro-respostas.rapidez\">Responda: Foi rápido?<",
                            "aria-describedby=\"erro-respostas.rapidez\"",
                            ">Avisar antes.</textarea>",
                            ">Quase lá.</textarea>")
                    .containsPattern("name=\"nota\" value=\"4\"[^>]* checked")
                    .containsPattern("name=\"respostas.indica\" value=\"7\"[^>]* checked")
                    .doesNotContain("erro-nota");
            assertThat(recusa(avaliar()
                            .param("nota", "nenhuma")
                            .param("respostas.rapidez", "Talvez")
                            .param("respostas.melhorar", "São mais de vinte letras.")))
                    .contains(
                            "id=\"erro-nota\">Escolha uma nota de 1 a 5.",
                            "id=\"erro-respostas.rapidez\"",
                            "id=\"erro-respostas.melhorar\"",
                            ">São mais de vinte letras.</textarea>");
            api.get("supervisor", "/atendimentos/" + protocolo + "/avaliacao").com(404);
        }
    }

    @Test
    void semFormularioSoSePedeANota() throws Exception {
        assertThat(ver())
                .contains("Que nota você dá ao atendimento que recebeu?")
                .doesNotContain("respostas.");
        assertThat(recusa(avaliar().param("comentario", "Sem nota.")))
                .contains("id=\"erro-nota\">Escolha uma nota de 1 a 5.", ">Sem nota.</textarea>");
        // As browsers count and send it: 2,000 characters.
        aceita(avaliar().param("nota", "5").param("comentario", "a\r\n".repeat(1_000)));

        var avaliacao = api.get("supervisor", "/atendimentos/" + protocolo + "/avaliacao")
                .com(200);
        assertThat((int) avaliacao.em("$.nota")).isEqualTo(5);
        assertThat((List<?>) avaliacao.em("$.respostas")).isEmpty();
    }

    /** The form is kept in memory. */
    @Test
    void perguntarMaisNaoPedeMaisAoBanco() throws Exception {
        ver();
        int soANota = ContaSql.durante(this::ver);
        try (PesquisaDeTeste emUso = PesquisaDeTeste.emUso(registros, TipoCliente.BENEFICIARIO)) {
            assertThat(ver()).contains(PERGUNTA);
            assertThat(ContaSql.durante(this::ver)).isEqualTo(soANota);
        }
    }

    private String ver() throws Exception {
        return corpo(mvc.perform(get("/portal/contatos/" + protocolo).with(PaginasDosContatosTest.como(quem)))
                .andExpect(status().isOk()));
    }

    private MockHttpServletRequestBuilder avaliar() {
        return post("/portal/contatos/" + protocolo + "/avaliar")
                .with(PaginasDosContatosTest.como(quem))
                .with(csrf());
    }

    private void aceita(MockHttpServletRequestBuilder envio) throws Exception {
        mvc.perform(envio)
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "/portal/contatos/" + protocolo + "?feito=avaliar#feito"));
    }

    private String recusa(MockHttpServletRequestBuilder envio) throws Exception {
        return corpo(mvc.perform(envio).andExpect(status().isUnprocessableEntity()));
    }

    private static String corpo(ResultActions resposta) throws Exception {
        return resposta.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
