package br.central.canais.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.comum.Origem;
import br.central.comunicacao.entrada.CaixaDeTeste;
import br.central.teste.Csrf;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What who attends sees of e-mails that came in, and decides about them. */
@TesteDeIntegracao
class EmailsNaMesaTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TratamentoDeEmails tratamento;

    @Autowired
    DestinosNoBanco destinos;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    LimitesDoEmail limites;

    @Autowired
    JdbcClient banco;

    @Autowired
    ApplicationContext contexto;

    private final String marca = Sorte.palavra("mesa");
    private final String estranho = "estranho-" + marca + "@example.com";
    private CaixaDeTeste caixa;
    private String mencionado;

    @BeforeEach
    void preparar() {
        caixa = new CaixaDeTeste(contexto);
        mencionado = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, null).sobre("Boleto", "Não veio"))
                .protocolo();
    }

    @Test
    void oQueTalvezSejaSobreUmCasoEJuntadoAEleEOQueAbriuECancelado() throws Exception {
        long id = chega("Sobre o " + mencionado, "text/plain", "Segue o comprovante.");
        String aberto = destinos.doEmail(id).orElseThrow().protocolo();
        mvc.perform(get("/emails").with(como("atendente")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Talvez seja sobre o atendimento " + mencionado)));

        fazer("atendente", id, "juncao").andExpect(flash().attribute("feito", containsString(mencionado)));

        assertThat(situacao(aberto)).isEqualTo("CANCELADO");
        assertThat(textos(mencionado)).containsExactly("E-mail de " + estranho + ":\n\nSegue o comprovante.");
        assertThat(destinos.doEmail(id).orElseThrow().protocolo()).isEqualTo(mencionado);
        fazer("supervisor", id, "juncao").andExpect(flash().attribute("recusado", containsString("outra pessoa")));
        assertThat(textos(mencionado)).hasSize(1);
        mvc.perform(get("/emails").with(como("atendente")))
                .andExpect(content().string(not(containsString("/emails/" + id + "/juncao"))));
    }

    @Test
    void oQueNaoESobreOCasoFicaNoSeu() throws Exception {
        long id = chega("Sobre o " + mencionado, "text/plain", "Outra coisa.");
        String aberto = destinos.doEmail(id).orElseThrow().protocolo();

        fazer("atendente", id, "separacao").andExpect(flash().attributeExists("feito"));

        assertThat(situacao(aberto)).isEqualTo("ABERTO");
        assertThat(destinos.doEmail(id).orElseThrow().talvez()).isFalse();
        assertThat(textos(mencionado)).isEmpty();
    }

    @Test
    void oCasoQueJaTerminouNaoORecebeENadaMuda() throws Exception {
        long id = chega("Sobre o " + mencionado, "text/plain", "Tarde.");
        String aberto = destinos.doEmail(id).orElseThrow().protocolo();
        atendimentos.cancelar(mencionado, new br.central.atendimento.contrato.Motivacao("Engano."));

        fazer("atendente", id, "juncao").andExpect(flash().attributeExists("recusado"));

        assertThat(situacao(aberto)).isEqualTo("ABERTO");
        assertThat(destinos.doEmail(id).orElseThrow().talvez()).isTrue();
    }

    @Test
    void oRetidoSegueOuEDispensado() throws Exception {
        long ultimo = 0;
        for (int i = 0; i <= limites.porRemetente() + 1; i++) {
            ultimo = chega("nº " + i, "text/plain", "Texto " + i);
        }
        assertThat(destinos.doEmail(ultimo).orElseThrow().destino()).isEqualTo(DestinoDoEmail.QUARENTENA);

        fazer("atendente", ultimo - 1, "liberacao").andExpect(flash().attributeExists("feito"));
        fazer("atendente", ultimo, "dispensa").andExpect(flash().attributeExists("feito"));

        assertThat(destinos.doEmail(ultimo - 1).orElseThrow().destino()).isEqualTo(DestinoDoEmail.ABRIU);
        assertThat(destinos.doEmail(ultimo).orElseThrow().destino()).isEqualTo(DestinoDoEmail.DISPENSADO);
        fazer("atendente", ultimo, "liberacao").andExpect(flash().attributeExists("recusado"));
    }

    @Test
    void oQueNaoSeLeuEListadoComOMotivoESeTentaDeNovo() throws Exception {
        long id = chega("ilegível " + marca, "text/plain", "x");
        destinos.soltar(id);
        banco.sql(
                        "update email_recebido set situacao = 'ILEGIVEL', erro = 'Nenhum dos leitores o entende' where id = :id")
                .param("id", id)
                .update();
        mvc.perform(get("/emails").with(como("atendente")))
                .andExpect(content().string(containsString("Nenhum dos leitores o entende")));

        fazer("atendente", id, "leitura").andExpect(flash().attributeExists("feito"));
        caixa.ler();
        tratamento.tratarTodos();

        assertThat(banco.sql("select situacao from email_recebido where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("TRATADO");
    }

    @Test
    void oHtmlSeVeSeguroARepeticaoDobradaEOOriginalSoSeBaixa() throws Exception {
        long id = chega(
                "Formatado",
                "text/html",
                "<p onclick=x()>Olá <b>mundo</b><script>alert(1)</script><img src=http://rastro.example/p></p>"
                        + "<div class=gmail_quote>dito antes</div>");

        mvc.perform(get("/emails/" + id).with(como("atendente")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>mundo</b>")))
                .andExpect(content().string(containsString("Mensagens anteriores")))
                .andExpect(content().string(not(containsString("rastro"))))
                .andExpect(content().string(not(containsString("alert(1)"))))
                .andExpect(content().string(not(containsString("onclick"))));
        mvc.perform(get("/emails/" + id + "/original").with(como("atendente")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(containsString("<script>alert(1)</script>")));
    }

    @Test
    void osEmailsDeUmCasoAparecemNele() throws Exception {
        long id = chega("No caso", "text/plain", "Texto do caso");
        String aberto = destinos.doEmail(id).orElseThrow().protocolo();

        mvc.perform(get("/emails/atendimentos/" + aberto).with(como("atendente")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Texto do caso")));
    }

    @Test
    void semODireitoNaoSeVeNemSeDecideNadaEDoRestritoTambemNao() throws Exception {
        long id = chega("Sobre o " + mencionado, "text/plain", "Segredo");
        String aberto = destinos.doEmail(id).orElseThrow().protocolo();
        for (String pagina : new String[] {
            "/emails", "/emails/" + id, "/emails/" + id + "/original", "/emails/atendimentos/" + aberto
        }) {
            mvc.perform(get(pagina).with(como("financeiro"))).andExpect(status().isForbidden());
            mvc.perform(get(pagina))
                    .andExpect(resultado ->
                            assertThat(resultado.getResponse().getStatus()).isIn(302, 401, 403));
        }
        for (String ato : new String[] {"juncao", "separacao", "liberacao", "dispensa", "leitura"}) {
            fazer("financeiro", id, ato).andExpect(status().isForbidden());
        }

        edicao.restringir(aberto, null);
        for (String pagina :
                new String[] {"/emails/" + id, "/emails/" + id + "/original", "/emails/atendimentos/" + aberto}) {
            mvc.perform(get(pagina).with(como("atendente")))
                    .andExpect(resultado ->
                            assertThat(resultado.getResponse().getStatus()).isIn(403, 404));
        }
    }

    @Test
    void oRetidoSobreUmCasoRestritoNaoSeLeNemSeDecide() throws Exception {
        long id = chega("Sobre o " + mencionado, "text/plain", "Segredo");
        banco.sql("update email_com_destino set destino = 'QUARENTENA', protocolo = null where email_id = :id")
                .param("id", id)
                .update();
        mvc.perform(get("/emails/" + id).with(como("atendente"))).andExpect(status().isOk());

        edicao.restringir(mencionado, null);

        for (String pagina : new String[] {"/emails/" + id, "/emails/" + id + "/original"}) {
            mvc.perform(get(pagina).with(como("atendente"))).andExpect(status().isForbidden());
        }
        for (String ato : new String[] {"juncao", "separacao", "liberacao", "dispensa"}) {
            fazer("atendente", id, ato).andExpect(status().isForbidden());
        }
        assertThat(destinos.doEmail(id).orElseThrow().destino()).isEqualTo(DestinoDoEmail.QUARENTENA);
    }

    @Test
    void deUmEmailQueNaoHaNadaSeMostra() throws Exception {
        mvc.perform(get("/emails/999999999").with(como("atendente"))).andExpect(status().isNotFound());
        mvc.perform(get("/emails/999999999/original").with(como("atendente"))).andExpect(status().isNotFound());
    }

    private ResultActions fazer(String quem, long id, String ato) throws Exception {
        return mvc.perform(post("/emails/" + id + "/" + ato).with(como(quem)).with(Csrf.csrf()));
    }

    private static RequestPostProcessor como(String quem) {
        return user(quem)
                .authorities(
                        quem.equals("financeiro")
                                ? AuthorityUtils.createAuthorityList("GRUPO_financeiro", "RESPONDER_DEMANDA")
                                : AuthorityUtils.createAuthorityList("GRUPO_atendimento", "ATENDER", "INCLUIR_ANEXO"));
    }

    private long chega(String assunto, String tipo, String texto) {
        String messageId = "<" + Sorte.palavra("m") + "@example.com>";
        caixa.guardar(("Message-ID: " + messageId + "\r\nFrom: " + estranho + "\r\nSubject: =?utf-8?B?"
                        + java.util.Base64.getEncoder().encodeToString(assunto.getBytes(StandardCharsets.UTF_8))
                        + "?=\r\nContent-Type: " + tipo + "; charset=utf-8\r\n\r\n" + texto)
                .getBytes(StandardCharsets.UTF_8));
        caixa.ler();
        tratamento.tratarTodos();
        return banco.sql("select id from email_recebido where message_id = :messageId")
                .param("messageId", messageId)
                .query(Long.class)
                .single();
    }

    private String situacao(String protocolo) {
        return atendimentos.detalhar(protocolo).situacao().name();
    }

    private java.util.List<String> textos(String protocolo) {
        return banco.sql("select l.texto from andamento l join atendimento a on a.id = l.atendimento_id"
                        + " where a.protocolo = :protocolo and l.tipo = 'COMPLEMENTO' order by l.id")
                .param("protocolo", protocolo)
                .query(String.class)
                .list();
    }
}
