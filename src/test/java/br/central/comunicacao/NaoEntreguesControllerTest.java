package br.central.comunicacao;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was not delivered: who sees it, sends it again, to another address, or leaves it at that. */
@TesteDeIntegracao
class NaoEntreguesControllerTest {

    private static final String PAGINA = "/mensagens-nao-entregues";

    @Autowired
    MockMvc mvc;

    @Autowired
    Mensagens mensagens;

    @Autowired
    EnderecosComDefeito enderecos;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    SegredosNosTextos segredos;

    @Autowired
    JdbcClient banco;

    private final String protocolo = Sorte.uuid().toString().substring(0, 20);
    private final String ana = "ana-" + protocolo + "@example.com";

    @Test
    void aListaDizOMotivoEmPalavrasEQuemNaoTemODireitoNaoAVe() throws Exception {
        long id = enfileirar();
        carteiro.desistirDe(id);

        ver("?procura=" + ana)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(ana), containsString("recusada"))));
        ver("?procura=" + ana + "&situacao=DEVOLVIDA").andExpect(content().string(not(containsString("m" + id))));
        ver("?procura=nada%25").andExpect(content().string(containsString("Nenhuma mensagem espera")));
        ver("?canal=POMBO&procura=" + ana).andExpect(content().string(containsString(ana)));
        mvc.perform(get(PAGINA).with(como("ATENDER"))).andExpect(status().isForbidden());
        mvc.perform(post(PAGINA + "/" + id + "/reenvio").with(como("ATENDER")).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(situacoes()).containsExactly(SituacaoMensagem.FALHOU);
    }

    @Test
    void aQueNaoSaiuRecomecaESaiDaLista() throws Exception {
        long id = enfileirar();
        carteiro.desistirDe(id);

        fazer(id, "reenvio").andExpect(flash().attributeExists("feito"));

        assertThat(situacoes()).containsExactly(SituacaoMensagem.PENDENTE);
        fazer(id, "reenvio").andExpect(flash().attribute("recusado", containsString("já foi tratada")));
    }

    @Test
    void daDevolvidaSaiUmaCopiaEElaFicaComoFoi() throws Exception {
        long id = devolvida();

        fazer(id, "reenvio").andExpect(flash().attributeExists("feito"));

        assertThat(situacoes()).containsExactly(SituacaoMensagem.DEVOLVIDA, SituacaoMensagem.PENDENTE);
        ver("?procura=" + ana).andExpect(content().string(not(containsString("m" + id + "\""))));
    }

    @Test
    void oEnderecoSeCorrigeENoMesmoEnderecoAMarcaSeLimpa() throws Exception {
        long id = devolvida();
        assertThat(enderecos.de(ana)).isPresent();

        fazer(id, "correcao", "endereco", "nao e endereco")
                .andExpect(flash().attribute("recusado", containsString("e-mail válido")));
        fazer(id, "correcao", "endereco", "certa-" + ana + "\r\nBcc: x@example.com")
                .andExpect(flash().attribute("recusado", containsString("e-mail válido")));
        fazer(id, "correcao", "endereco", "certa-" + ana).andExpect(flash().attributeExists("feito"));

        assertThat(mensagens.doProtocolo(protocolo))
                .extracting(MensagemView::destinatario)
                .containsExactly(ana, "certa-" + ana);
        assertThat(enderecos.de(ana)).isPresent();

        long outra = devolvida();
        fazer(outra, "correcao", "endereco", ana.toUpperCase()).andExpect(flash().attributeExists("feito"));
        assertThat(enderecos.de(ana)).isEmpty();
    }

    @Test
    void oLinkDeAcessoNaoVaiAOutroEndereco() throws Exception {
        var texto = new Modelos.Texto("Acesso", "Entre por aqui: " + segredos.guardado("a".repeat(43)));
        long id = mensagens.enfileirar(NovaMensagem.email(ana, texto, null));
        carteiro.desistirDe(id);

        fazer(id, "correcao", "endereco", "outra-" + ana)
                .andExpect(flash().attribute("recusado", containsString("leva um link de acesso")));

        assertThat(banco.sql("select destinatario from mensagem where destinatario like :ana")
                        .param("ana", "%" + ana)
                        .query(String.class)
                        .list())
                .containsExactly(ana);
        fazer(id, "reenvio").andExpect(flash().attributeExists("feito"));
    }

    @Test
    void dispensarPedeOMotivo() throws Exception {
        long id = devolvida();

        fazer(id, "dispensa", "motivo", "  ").andExpect(flash().attribute("recusado", containsString("Diga o motivo")));
        fazer(id, "dispensa", "motivo", "x".repeat(301)).andExpect(flash().attributeExists("recusado"));
        fazer(id, "dispensa", "motivo", "Avisada por telefone.").andExpect(flash().attributeExists("feito"));

        assertThat(situacoes()).containsExactly(SituacaoMensagem.DEVOLVIDA);
        ver("?procura=" + ana).andExpect(content().string(containsString("Nenhuma mensagem espera")));
    }

    @Test
    void reenviarTodasSoAsDoFiltro() throws Exception {
        long uma = enfileirar();
        long outra = enfileirar();
        carteiro.desistirDe(uma);
        carteiro.desistirDe(outra);
        devolvida();

        mvc.perform(post(PAGINA + "/reenvio")
                        .param("procura", ana)
                        .param("situacao", "FALHOU")
                        .with(como("TRATAR_MENSAGENS_NAO_ENTREGUES"))
                        .with(csrf()))
                .andExpect(flash().attribute("feito", "Na fila de envio: 2."));

        assertThat(situacoes())
                .containsExactly(SituacaoMensagem.PENDENTE, SituacaoMensagem.PENDENTE, SituacaoMensagem.DEVOLVIDA);
    }

    @Test
    void aDeOutroEDaApagadaNaoSeReenvia() throws Exception {
        long id = devolvida();
        mensagens.anonimizar(List.of(protocolo));

        fazer(id, "reenvio").andExpect(flash().attribute("recusado", containsString("foi apagado")));
        fazer(-1, "reenvio").andExpect(flash().attribute("recusado", containsString("não encontrada")));
    }

    @Test
    void oQueSeDigitaNaPaginaNaoViraMarcacao() throws Exception {
        mensagens.enfileirar(
                NovaMensagem.email(ana, new Modelos.Texto("<script>alert(1)</script>", "Texto."), protocolo));
        carteiro.desistirDe(mensagens.doProtocolo(protocolo).get(0).id());

        ver("?procura=" + ana).andExpect(content().string(not(containsString("<script>alert(1)"))));
        ver("?procura=%22%3E%3Cscript%3E").andExpect(content().string(not(containsString("\"><script>"))));
    }

    private long devolvida() {
        long id = enfileirar();
        try (SmtpDeTeste servidor = SmtpDeTeste.queConta()) {
            carteiro.entregarPor(servidor.porta());
        }
        mensagens.devolvida(id, "A caixa de e-mail não existe", true);
        return id;
    }

    private long enfileirar() {
        return mensagens.enfileirar(
                NovaMensagem.email(ana, new Modelos.Texto("Protocolo " + protocolo, "Texto."), protocolo));
    }

    private List<SituacaoMensagem> situacoes() {
        return mensagens.doProtocolo(protocolo).stream()
                .map(MensagemView::situacao)
                .toList();
    }

    private ResultActions ver(String filtro) throws Exception {
        return mvc.perform(get(URI.create(PAGINA + filtro)).with(como("TRATAR_MENSAGENS_NAO_ENTREGUES")));
    }

    private ResultActions fazer(long id, String ato, String... campo) throws Exception {
        var pedido = post(PAGINA + "/" + id + "/" + ato)
                .with(como("TRATAR_MENSAGENS_NAO_ENTREGUES"))
                .with(csrf());
        return mvc.perform(campo.length == 0 ? pedido : pedido.param(campo[0], campo[1]))
                .andExpect(status().is3xxRedirection());
    }

    private static RequestPostProcessor como(String direito) {
        return SecurityMockMvcRequestPostProcessors.user("supervisor")
                .authorities(AuthorityUtils.createAuthorityList("GRUPO_supervisao", direito));
    }
}
