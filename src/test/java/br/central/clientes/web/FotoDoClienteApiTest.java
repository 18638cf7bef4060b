package br.central.clientes.web;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Esquecimentos;
import br.central.clientes.FotosDeClientes;
import br.central.clientes.ImagensDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TesteDeIntegracao
class FotoDoClienteApiTest {

    private static final RequestPostProcessor NINGUEM =
            user("alheio").authorities(AuthorityUtils.createAuthorityList("GRUPO_alheio"));
    private static final RequestPostProcessor SO_ATENDE =
            user("le").authorities(AuthorityUtils.createAuthorityList("GRUPO_teste", "ATENDER"));
    private static final RequestPostProcessor INCLUI = user("inclui")
            .authorities(AuthorityUtils.createAuthorityList("GRUPO_teste", "ATENDER", "INCLUIR_ANEXO_DO_CLIENTE"));
    private static final RequestPostProcessor REMOVE = user("remove")
            .authorities(AuthorityUtils.createAuthorityList("GRUPO_teste", "ATENDER", "REMOVER_ANEXO_DO_CLIENTE"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Clientes clientes;

    @Autowired
    Esquecimentos esquecimentos;

    @Autowired
    FotosDeClientes fotos;

    long cliente;

    @BeforeEach
    void cadastrar() {
        cliente = pessoa("Ana Retratada");
    }

    @Test
    void guardaReduzidaMostraTrocaERemove() throws Exception {
        mandar(ImagensDeTeste.jpegComExif(1200, 1600, 1), INCLUI).andExpect(status().isNoContent());
        MockHttpServletResponse resposta = mvc.perform(
                        get(caminho()).with(SO_ATENDE).accept(MediaType.IMAGE_JPEG))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("image/jpeg")))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andReturn()
                .getResponse();
        BufferedImage imagem = ImagensDeTeste.ler(resposta.getContentAsByteArray());
        assertThat(imagem.getWidth()).isEqualTo(240);
        assertThat(new String(resposta.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("secreto");
        mvc.perform(get(caminho()).with(SO_ATENDE).header("If-None-Match", resposta.getHeader("ETag")))
                .andExpect(status().isNotModified());

        mvc.perform(multipart(HttpMethod.PUT, caminho())
                        .file(new MockMultipartFile("arquivo", "a.png", "image/png", ImagensDeTeste.png(60, 80)))
                        .with(INCLUI)
                        .with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(ImagensDeTeste.ler(fotos.abrir(cliente).conteudo()).getWidth())
                .isEqualTo(60);

        mvc.perform(delete(caminho()).with(REMOVE).with(csrf())).andExpect(status().isNoContent());
        mvc.perform(get(caminho()).with(SO_ATENDE).accept(MediaType.IMAGE_JPEG)).andExpect(status().isNotFound());
        mvc.perform(delete(caminho()).with(REMOVE).with(csrf())).andExpect(status().isNotFound());
        assertThat(fotos.enviadaEm(cliente)).isEmpty();
    }

    @Test
    void recusaOQueNaoEFotoEOQueEGrandeDemais() throws Exception {
        mandar("não sou foto".getBytes(StandardCharsets.UTF_8), INCLUI)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("arquivo"))
                .andExpect(jsonPath("$.erros[0].mensagem", containsString("JPEG ou PNG")));
        mandar(new byte[0], INCLUI).andExpect(status().isUnprocessableEntity());
        mandar(java.util.Arrays.copyOf(ImagensDeTeste.jpeg(9, 9), FotosDeClientes.TAMANHO_MAXIMO), INCLUI)
                .andExpect(status().isNoContent());
        mandar(new byte[FotosDeClientes.TAMANHO_MAXIMO + 1], INCLUI)
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail", containsString("2 MB")));
    }

    @Test
    void cadaAtoComASuaPermissao() throws Exception {
        byte[] foto = ImagensDeTeste.jpeg(9, 9);
        mvc.perform(put(caminho())
                        .contentType(MediaType.IMAGE_JPEG)
                        .content(foto)
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
        for (RequestPostProcessor sem : new RequestPostProcessor[] {NINGUEM, SO_ATENDE, REMOVE}) {
            mandar(foto, sem)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail", containsString("INCLUIR_ANEXO_DO_CLIENTE")));
        }
        mandar(foto, httpBasic("atendente", "demo")).andExpect(status().isNoContent());
        mvc.perform(get(caminho())).andExpect(status().isUnauthorized());
        mvc.perform(get(caminho()).with(NINGUEM)).andExpect(status().isForbidden());
        for (RequestPostProcessor sem : new RequestPostProcessor[] {NINGUEM, INCLUI, httpBasic("atendente", "demo")}) {
            mvc.perform(delete(caminho()).with(sem).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(delete(caminho()).with(httpBasic("supervisor", "demo")).with(csrf()))
                .andExpect(status().isNoContent());
    }

    @Test
    void oUnificadoGuardaASuaENaoRecebeOutra() {
        guardar(cliente);
        long fica = pessoa("Ana que Fica");
        clientes.unificar(cliente, fica);
        assertThat(fotos.enviadaEm(cliente)).isPresent();
        assertThat(fotos.enviadaEm(fica)).isEmpty();
        assertThatThrownBy(() -> guardar(cliente)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(() -> guardar(999_999_999)).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    /** Not even looked at, so that nobody makes the server work on nothing. */
    @Test
    void deQuemNaoARecebeNadaSeLe() {
        InputStream intocada = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("lida");
            }
        };
        assertThatThrownBy(() -> fotos.guardar(999_999_999, intocada)).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void anonimizarDestroiAFoto() {
        guardar(cliente);
        esquecimentos.anonimizar(cliente);
        assertThat(fotos.enviadaEm(cliente)).isEmpty();
        assertThatThrownBy(() -> fotos.abrir(cliente)).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    private void guardar(long de) {
        fotos.guardar(de, new ByteArrayInputStream(ImagensDeTeste.jpeg(9, 9)));
    }

    private long pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.pf(nome, DocumentosDeTeste.cpf())).id();
    }

    private ResultActions mandar(byte[] foto, RequestPostProcessor quem) throws Exception {
        return mvc.perform(put(caminho())
                .contentType(MediaType.IMAGE_JPEG)
                .content(foto)
                .with(quem)
                .with(csrf()));
    }

    private String caminho() {
        return "/api/clientes/" + cliente + "/foto";
    }
}
