package br.central.tasklist.cliente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.FotosDeClientes;
import br.central.clientes.Identidade;
import br.central.clientes.ImagensDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Csrf;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees the photo in the panel of a case, when, and who changes it. */
@TesteDeIntegracao
class FotoDoClienteNoPainelTest {

    private static final String INCLUIR = "INCLUIR_ANEXO_DO_CLIENTE";
    private static final String REMOVER = "REMOVER_ANEXO_DO_CLIENTE";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clientes clientes;

    @Autowired
    FotosDeClientes fotos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    IdentidadeDoCliente identidade;

    CasosDeTeste casos;
    ClienteView ana;

    @BeforeEach
    void preparar(@Autowired Agora agora, @Autowired Atendimentos atendimentos) {
        casos = new CasosDeTeste(atendimentos, agora);
        ana = clientes.cadastrar(NovoCliente.pf("Ana \"Retratada\"", DocumentosDeTeste.cpf()));
    }

    @Test
    void soDepoisDeConfirmadaAIdentidade() throws Exception {
        guardar();
        String p = caso(Origem.TELEFONE);
        assertThat(painel(p, INCLUIR, REMOVER)).doesNotContain("<img", "Trocar foto", "foto-arquivo");
        assertThat(pedir(get(foto(p)).accept(MediaType.IMAGE_JPEG)).getStatus()).isEqualTo(404);
        assertThat(enviar(p, ImagensDeTeste.jpeg(9, 9), INCLUIR).getStatus()).isEqualTo(409);
        assertThat(pedir(post(foto(p) + "/remocao"), REMOVER).getStatus()).isEqualTo(409);

        identidade.confirmarIdentidade(
                p, Identidade.pessoa(ana.dados().cpf(), ana.dados().nome(), null, null));
        assertThat(painel(p))
                .contains("alt=\"Foto de Ana &quot;Retratada&quot;\"", "width=\"72\" height=\"96\"", foto(p) + "?v=")
                .doesNotContain("Trocar foto", "Remover a foto");
        MockHttpServletResponse imagem = pedir(get(foto(p)));
        assertThat(imagem.getStatus()).isEqualTo(200);
        assertThat(imagem.getContentType()).startsWith("image/jpeg");
        assertThat(imagem.getHeader("Cache-Control")).contains("private").doesNotContain("max-age");
    }

    @Test
    void soQuemVeOAtendimentoAVe() throws Exception {
        guardar();
        String p = caso(Origem.EMAIL);
        assertThat(pedir(get(foto(p))).getStatus()).isEqualTo(200);
        assertThat(mvc.perform(get(foto(p))).andReturn().getResponse().getStatus())
                .isIn(302, 401);
        assertThat(mvc.perform(get(foto(p))
                                .with(user("alheio").authorities(AuthorityUtils.createAuthorityList("GRUPO_alheio"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        edicao.restringir(p, null);
        assertThat(pedir(get(foto(p))).getStatus()).isEqualTo(403);
    }

    @Test
    void osBotoesConformeODireito() throws Exception {
        String p = caso(Origem.EMAIL);
        assertThat(painel(p)).doesNotContain("<img", "foto");
        assertThat(painel(p, REMOVER)).doesNotContain("<img", "foto");
        assertThat(painel(p, INCLUIR)).contains("Incluir foto").doesNotContain("<img", "Trocar foto");
        guardar();
        assertThat(painel(p, INCLUIR)).contains("<img", "Trocar foto").doesNotContain("Remover a foto");
        assertThat(painel(p, REMOVER)).contains("<img", "Remover a foto").doesNotContain("Trocar foto");
        clientes.unificar(
                ana.id(),
                clientes.cadastrar(NovoCliente.pf("Quem Fica", DocumentosDeTeste.cpf()))
                        .id());
        assertThat(painel(p, INCLUIR)).contains("<img").doesNotContain("Trocar foto");
    }

    @Test
    void incluiERemove() throws Exception {
        String p = caso(Origem.EMAIL);
        assertThat(enviar(p, ImagensDeTeste.png(300, 300)).getStatus()).isEqualTo(403);
        assertThat(enviar(p, new byte[0], INCLUIR).getStatus()).isEqualTo(422);
        assertThat(enviar(p, new byte[FotosDeClientes.TAMANHO_MAXIMO + 1], INCLUIR)
                        .getStatus())
                .isEqualTo(413);
        assertThat(fotos.enviadaEm(ana.id())).isEmpty();
        assertThat(enviar(p, ImagensDeTeste.png(300, 300), INCLUIR).getContentAsString(StandardCharsets.UTF_8))
                .contains("Foto gravada.");
        assertThat(pedir(post(foto(p) + "/remocao"), INCLUIR).getStatus()).isEqualTo(403);
        assertThat(pedir(post(foto(p) + "/remocao"), REMOVER).getStatus()).isEqualTo(200);
        assertThat(fotos.enviadaEm(ana.id())).isEmpty();
        assertThat(pedir(get(foto(p))).getStatus()).isEqualTo(404);
    }

    @Test
    void pesaPouco() throws Exception {
        guardar();
        String p = caso(Origem.EMAIL);
        for (String caminho : new String[] {"/tasklist/atendimentos/" + p + "/cliente", foto(p)}) {
            PesoDaPagina.conferir(mvc.perform(com(get(caminho), INCLUIR, REMOVER)));
        }
    }

    private void guardar() {
        fotos.guardar(ana.id(), new ByteArrayInputStream(ImagensDeTeste.jpeg(300, 400)));
    }

    private String caso(Origem origem) {
        return casos.abrir(Caso.de(origem, "Ligou").para(ReferenciaCliente.porId(ana.id())))
                .protocolo();
    }

    private static String foto(String protocolo) {
        return "/tasklist/atendimentos/" + protocolo + "/cliente/foto";
    }

    private String painel(String protocolo, String... direitos) throws Exception {
        MockHttpServletResponse resposta = pedir(get("/tasklist/atendimentos/" + protocolo + "/cliente"), direitos);
        assertThat(resposta.getStatus()).isEqualTo(200);
        return resposta.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse enviar(String protocolo, byte[] imagem, String... direitos) throws Exception {
        return pedir(
                multipart(foto(protocolo)).file(new MockMultipartFile("arquivo", "a", "image/png", imagem)), direitos);
    }

    private MockHttpServletResponse pedir(MockHttpServletRequestBuilder pedido, String... direitos) throws Exception {
        return mvc.perform(com(pedido, direitos)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder com(MockHttpServletRequestBuilder pedido, String... direitos) {
        var autoridades = AuthorityUtils.createAuthorityList(direitos);
        autoridades.addAll(AuthorityUtils.createAuthorityList("GRUPO_atendimento", "ATENDER"));
        return pedido.with(Csrf.csrf()).with(user("atendente").authorities(autoridades));
    }
}
