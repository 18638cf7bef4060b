package br.central.catalogo;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.comum.Agora;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TesteDeIntegracao
class CatalogoTest {

    private static final String ARVORE = "/api/catalogo/classificacoes";

    @Autowired
    ClassificacoesPadrao padroes;

    @Autowired
    Classificacoes classificacoes;

    @Autowired
    Motivos motivos;

    @Autowired
    Situacoes situacoes;

    @Autowired
    Scripts scripts;

    @Autowired
    Informacoes informacoes;

    @Autowired
    Avisos avisos;

    @Autowired
    Parametros parametros;

    @Autowired
    Agora agora;

    @Autowired
    MockMvc mvc;

    @Test
    void aFolhaSaiPeloCaminhoEPeloCodigoQueSoElaTem() {
        ClassificacaoView folha = classificacoes.exigirParaUso("financeiro/boleto/segunda-via");
        assertThat(folha.descricaoCompleta()).isEqualTo("Financeiro › Boleto › Segunda via");
        assertThat(folha.lugar().nivel()).isEqualTo(3);
        assertThat(folha.oferta().vinculos()).containsExactly(TipoCliente.BENEFICIARIO, TipoCliente.NAO_CLIENTE);
        assertThat(classificacoes.exigirParaUso("valor-divergente").caminho())
                .isEqualTo("financeiro/boleto/valor-divergente");
    }

    @ParameterizedTest
    @CsvSource({
        "nao/existe, Não há classificação nao/existe.",
        "financeiro/boleto, A classificação Financeiro › Boleto reúne outras",
        "financeiro/boleto/envio-por-correio, A classificação Financeiro › Boleto › Envio por correio está inativa.",
        "contrato/plano-ambulatorial, ainda está em digitação",
        "segunda-via, Há mais de uma classificação com o código segunda-via",
        ", Informe a classificação.",
    })
    void recusaComAMensagemDeCadaCaso(String caminho, String mensagem) {
        assertThatThrownBy(() -> classificacoes.exigirParaUso(caminho))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros()).singleElement().satisfies(erro -> {
                            assertThat(erro.campo()).isEqualTo("classificacao");
                            assertThat(erro.mensagem()).contains(mensagem);
                        }));
    }

    @Test
    void oVinculoPermiteOuNao() {
        assertThat(classificacoes.exigirParaUso("prestador/glosa/recurso", TipoCliente.PRESTADOR))
                .isNotNull();
        assertThatThrownBy(() -> classificacoes.exigirParaUso("prestador/glosa/recurso", TipoCliente.BENEFICIARIO))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem())
                                .contains("não pode ser usada por este tipo de cliente: Beneficiário"));
    }

    @Test
    void aBuscaNaArvoreIgnoraAcentos() {
        List<NoDaArvore> achadas = classificacoes.arvore("LINHA digitavel");
        assertThat(achadas).singleElement().satisfies(raiz -> {
            assertThat(raiz.caminho()).isEqualTo("financeiro");
            assertThat(raiz.filhos().get(0).filhos())
                    .extracting(NoDaArvore::caminho)
                    .containsExactly("financeiro/boleto/segunda-via");
        });
    }

    @Test
    void motivoValeNaClassificacaoEAbaixoDela() {
        assertThat(motivos.exigir("boleto-nao-recebido", "financeiro/boleto/segunda-via")
                        .descricao())
                .isEqualTo("Não recebeu o boleto");
        assertThat(motivos.exigir("duvida", null).codigo()).isEqualTo("duvida");
        assertThatThrownBy(() -> motivos.exigir("boleto-nao-recebido", "rede/consulta"))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> motivos.exigir("nao-ha", "rede/consulta")).isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThat(motivos.de("rede/consulta")).extracting(MotivoView::codigo).contains("sem-vaga", "duvida");
    }

    @Test
    void situacoesTemNomeCorEFim() {
        assertThat(situacoes.exigir(SituacaoView.Escopo.ATENDIMENTO, "ENCERRADO"))
                .satisfies(encerrado -> assertThat(encerrado.finaliza()).isTrue());
        assertThat(situacoes.todas())
                .hasSize(13)
                .allSatisfy(situacao -> assertThat(situacao.cor()).matches("#[0-9a-f]{6}"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T12:00:00Z, Bom dia", "2026-03-02T15:00:00Z, Boa tarde", "2026-03-02T22:00:00Z, Boa noite"})
    void oScriptSaudaPelaHoraDaOperadora(Instant instante, String saudacao) {
        String texto = agora.comoSeFosse(
                instante, () -> scripts.preencher("saudacao-ativa", Map.of("operador", "Ana", "cliente", "D. $1")));
        assertThat(texto)
                .startsWith(saudacao + "! Aqui é Ana, da equipe de atendimento da Central de Atendimento. Falo com"
                        + " D. $1?")
                .contains("{protocolo}");
    }

    @Test
    void informacoesSaoAchadasSemAcentoECoringaNaoVale() {
        assertThat(informacoes.buscar("CODIGO barras"))
                .extracting(InformacaoView::codigo)
                .containsExactly("segunda-via-de-boleto");
        assertThat(informacoes.buscar("reembolso").get(0).codigo()).isEqualTo("como-pedir-reembolso");
        assertThat(informacoes.buscar("%_%")).isEmpty();
        assertThat(informacoes.de("financeiro/boleto"))
                .extracting(InformacaoView::codigo)
                .containsExactly("segunda-via-de-boleto");
        assertThatThrownBy(() -> informacoes.exigir("nao-ha")).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void avisosSoDentroDaValidade() {
        assertThat(agora.comoSeFosse(Instant.parse("2025-07-01T03:00:00Z"), avisos::vigentes))
                .extracting(AvisoView::codigo)
                .contains("protocolo-primeiro");
        assertThat(agora.comoSeFosse(Instant.parse("2025-07-01T02:59:59Z"), avisos::vigentes))
                .isEmpty();
    }

    @Test
    void parametrosTemPadrao() {
        assertThat(parametros.inteiro("retorno.maximo-tentativas")).isEqualTo(3);
        assertThatThrownBy(() -> parametros.inteiro("nao.ha")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parametros.inteiro("operadora.nome")).isInstanceOf(IllegalArgumentException.class);
        assertThat(parametros.texto("nao.ha", "x")).isEqualTo("x");
    }

    @Test
    void oPerfilTemClassificacaoPadrao() {
        assertThat(padroes.de(List.of("comercial"), null).orElseThrow().caminho())
                .isEqualTo("comercial/plano/conhecer");
        assertThat(padroes.de(List.of("atendimento"), null)).isEmpty();
    }

    @Test
    @WithMockUser(authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
    void parametroDefinidoValeLogo() throws Exception {
        mvc.perform(put("/api/catalogo/parametros/pesquisa.nota-baixa")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"valor\": \"3\"}")
                        .with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(parametros.inteiro("pesquisa.nota-baixa")).isEqualTo(3);
        assertThatThrownBy(() -> parametros.definir("catalogo.carga", "x")).isInstanceOf(Recusa.NaoEncontrado.class);
        assertThatThrownBy(() -> parametros.definir("operadora.nome", null))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        mvc.perform(get("/api/catalogo/parametros"))
                .andExpect(
                        jsonPath("$[?(@.chave=='pesquisa.nota-baixa')].valor").value("3"));
    }

    @Test
    @WithMockUser(authorities = {"USUARIO_INTERNO", "PUBLICAR_AVISOS"})
    void avisoPublicadoFicaNoQuadroAteSerEncerrado() throws Exception {
        String corpo = "{\"tipo\": \"OCORRENCIA\", \"titulo\": \"Portal fora do ar\", \"texto\": \"Volta às 14h.\"}";
        mvc.perform(post("/api/catalogo/avisos")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(corpo)
                        .with(csrf()))
                .andExpect(status().isCreated());
        AvisoView publicado = avisos.vigentes().get(0);
        assertThat(publicado.titulo()).isEqualTo("Portal fora do ar");
        mvc.perform(delete("/api/catalogo/avisos/" + publicado.codigo()).with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(avisos.vigentes()).extracting(AvisoView::codigo).doesNotContain(publicado.codigo());
        mvc.perform(delete("/api/catalogo/avisos/" + publicado.codigo()).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/catalogo/avisos")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fim\": \"2015-01-01T00:00:00Z\"}")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[*].campo").value(containsInAnyOrder("tipo", "titulo", "texto", "fim")));
    }

    @Test
    @WithMockUser(authorities = "USUARIO_INTERNO")
    void aArvoreVaiComEtagEVoltaSemCorpo() throws Exception {
        String etag = mvc.perform(get(ARVORE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.codigo=='financeiro')].filhos[*].filhos[*].caminho")
                        .value(hasItem("financeiro/boleto/segunda-via")))
                .andExpect(jsonPath("$..[?(@.caminho=='contrato/plano-ambulatorial')]")
                        .isEmpty())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get(ARVORE).header("If-None-Match", etag)).andExpect(status().isNotModified());
        mvc.perform(get(ARVORE).param("todas", "true"))
                .andExpect(jsonPath("$..[?(@.caminho=='contrato/plano-ambulatorial')].situacao")
                        .value("EM_DIGITACAO"));
        mvc.perform(get(ARVORE).param("canal", "LGPD"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].caminho").value("lgpd"));
        mvc.perform(get(ARVORE).param("canal", "OUTRO")).andExpect(status().isBadRequest());
    }

    @Test
    @WithMockUser(authorities = "USUARIO_INTERNO")
    void aApiEstaDocumentada() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/api/catalogo/classificacoes'].get.summary")
                        .value("Árvore de classificações"))
                .andExpect(jsonPath("$.paths['/api/catalogo/classificacoes/{caminho}'].put.summary")
                        .value("Alterar ou desativar classificação"));
    }

    @Test
    @WithMockUser(authorities = "USUARIO_INTERNO")
    void osOutrosRegistrosSaemPelaApi() throws Exception {
        mvc.perform(get("/api/catalogo/motivos").param("classificacao", "financeiro/boleto/segunda-via"))
                .andExpect(jsonPath("$[?(@.codigo=='boleto-vencido')]").isNotEmpty());
        mvc.perform(get("/api/catalogo/situacoes"))
                .andExpect(jsonPath("$[0].codigo").value("ABERTO"));
        mvc.perform(get("/api/catalogo/informacoes").param("busca", "carencia"))
                .andExpect(
                        jsonPath("$[?(@.codigo=='carencias')].solucaoProposta").isNotEmpty());
        mvc.perform(get("/api/catalogo/informacoes/nao-ha")).andExpect(status().isNotFound());
        mvc.perform(get("/api/catalogo/scripts").param("operador", "Ana"))
                .andExpect(jsonPath("$[0].texto").value(containsString("Meu nome é Ana")));
        mvc.perform(get("/api/catalogo/formularios").param("classificacao", "prestador/guia/fax"))
                .andExpect(jsonPath("$.campos[0].tipo").value("DATA"));
        mvc.perform(get("/api/catalogo/formularios").param("classificacao", "prestador"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("classificacao"));
        agora.comoSeFosse(Instant.parse("2025-07-01T03:00:00Z"), () -> {
            try {
                return mvc.perform(get("/api/catalogo/avisos"))
                        .andExpect(jsonPath("$[0].tipo").value("AVISO"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    @WithMockUser(authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
    void incluiAlteraEDesativa() throws Exception {
        incluir("null", "marketing", "{\"descricao\": \"Marketing\", \"situacao\": \"ATIVA\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ARVORE + "/marketing"))
                .andExpect(jsonPath("$.nivel").value(1));
        String folha = """
                {"descricao": "Campanha", "situacao": "ATIVA", "ultimoNivel": true, "natureza": "INTERNA",
                 "tipoDemanda": "GERAL", "vinculos": ["BENEFICIARIO"], "canais": ["FALE_CONOSCO"]}
                """;
        incluir("\"marketing\"", "campanha", folha)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.nivel").value(2))
                .andExpect(jsonPath("$.descricaoCompleta").value("Marketing › Campanha"));
        assertThat(classificacoes.exigirParaUso("marketing/campanha").versao()).isZero();
        incluir("\"marketing\"", "campanha", folha).andExpect(status().isConflict());
        incluir("\"marketing/campanha\"", "x", folha)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("pai"));
        alterar("marketing", 0, folha)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("ultimoNivel"));
        alterar("marketing", 0, "{\"descricao\": \"Marketing\", \"situacao\": \"INATIVA\"}")
                .andExpect(status().isOk());
        assertThatThrownBy(() -> classificacoes.exigirParaUso("marketing/campanha"))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).endsWith("está inativa."));
        alterar("marketing", 0, "{\"descricao\": \"Outra\"}").andExpect(status().isConflict());
        alterar("nao-ha", 0, "{\"descricao\": \"Outra\"}").andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
    void recusaCampoACampoOQueNaoServe() throws Exception {
        incluir("\"nao/ha\"", "Com Espaço", "{\"ultimoNivel\": true}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[*].campo")
                        .value(containsInAnyOrder(
                                "descricao", "natureza", "tipoDemanda", "vinculos", "codigo", "pai")));
    }

    @Test
    @WithMockUser(authorities = {"USUARIO_INTERNO", "ATENDER"})
    void semODireitoNaoMudaNada() throws Exception {
        assertThatThrownBy(() -> parametros.definir("operadora.nome", "X")).isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> avisos.encerrar("protocolo-primeiro")).isInstanceOf(Recusa.SemPermissao.class);
        incluir("null", "proibida", "{\"descricao\": \"Proibida\"}").andExpect(status().isForbidden());
        alterar("financeiro", 0, "{\"descricao\": \"Proibida\"}").andExpect(status().isForbidden());
        assertThat(classificacoes.buscar("proibida")).isEmpty();
        assertThat(classificacoes.buscar("financeiro").orElseThrow().descricao())
                .isEqualTo("Financeiro");
    }

    private ResultActions incluir(String pai, String codigo, String conteudo) throws Exception {
        String corpo = "{\"pai\": %s, \"codigo\": \"%s\", \"conteudo\": %s}".formatted(pai, codigo, conteudo);
        return mvc.perform(post(ARVORE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(corpo)
                .with(csrf()));
    }

    private ResultActions alterar(String caminho, long versao, String conteudo) throws Exception {
        return mvc.perform(put(ARVORE + "/" + caminho)
                .param("versao", String.valueOf(versao))
                .contentType(MediaType.APPLICATION_JSON)
                .content(conteudo)
                .with(csrf()));
    }
}
