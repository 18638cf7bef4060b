package br.central.tasklist.registro;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Origem;
import br.central.registros.Registros;
import br.central.teste.PesoDaPagina;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The fragments and actions by which an operator classifies, records and ends a case. */
@TesteDeIntegracao
class RegistroNaPaginaTest {

    private static final String SEGUNDA_VIA = "financeiro/boleto/segunda-via";
    private static final String DIVERGENTE = "financeiro/boleto/valor-divergente";
    private static final String HTML = "<script>alert(1)</script>";

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Registros registros;

    private static RequestPostProcessor como(String quem) {
        String direitos = switch (quem) {
            case "supervisor" ->
                "GRUPO_supervisao,ATENDER,TRANSFERIR,CANCELAR,EXCLUIR,ALTERAR_TEXTO_REGISTRADO,ENCERRAR_DE_OUTRO_OPERADOR";
            case "financeiro" -> "GRUPO_financeiro,RESPONDER_DEMANDA";
            default ->
                "GRUPO_atendimento,ATENDER,TRANSFERIR,CANCELAR,ALTERAR_CONTEUDO_DO_TEXTO,ENVIAR_ATENDIMENTO_POR_EMAIL";
        };
        return user(quem).authorities(AuthorityUtils.commaSeparatedStringToAuthorityList(direitos));
    }

    private ResultActions ver(String quem, String protocolo, String parte) throws Exception {
        return mvc.perform(get("/tasklist/atendimentos/" + protocolo + parte).with(como(quem)));
    }

    private ResultActions enviar(String quem, String protocolo, String acao, String json) throws Exception {
        return enviar(quem, post("/tasklist/atendimentos/" + protocolo + acao), json);
    }

    private ResultActions enviar(String quem, MockHttpServletRequestBuilder pedido, String json) throws Exception {
        return mvc.perform(pedido.with(como(quem))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"')));
    }

    private String aberto() {
        return atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
    }

    @Test
    void aInformacaoDizONomeDeQuemFala() throws Exception {
        String palavra = Sorte.palavra("palavra");
        registros.incluir(
                "informacoes",
                Map.of(
                        "codigo", palavra,
                        "titulo", "Título",
                        "classificacao", "lgpd/correcao",
                        "texto", "Texto para {cliente}.",
                        "solucaoProposta", "{cliente}, a fatura está no portal.",
                        "palavrasChave", palavra,
                        "ativa", "true"));
        String conhecimento = "/conhecimento?busca=" + palavra;
        ver("atendente", aberto(), conhecimento)
                .andExpect(content().string(containsString("{cliente}, a fatura está no portal.")));
        String deMaria = atendimentos
                .abrir(Abertura.por(Origem.EMAIL).falandoCom(new ContatoInformado("Maria Souza", null, null, null)))
                .protocolo();
        ver("atendente", deMaria, conhecimento)
                .andExpect(content().string(containsString("Maria Souza, a fatura está no portal.")))
                .andExpect(content().string(containsString("Texto para Maria Souza.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ficha",
                "/registros",
                "/conhecimento?busca=boleto",
                "/previsao?classificacao=" + SEGUNDA_VIA,
                "/formulario?tipo=" + DIVERGENTE,
                "/destinos"
            })
    void cadaParteTemSeuAcessoESeuPeso(String parte) throws Exception {
        String protocolo = aberto();
        edicao.classificar(protocolo, new EscolhaDeClassificacao(SEGUNDA_VIA, null));

        mvc.perform(get("/tasklist/atendimentos/" + protocolo + parte)).andExpect(status().is3xxRedirection());
        ver("atendente", protocolo, parte).andExpect(status().isOk());
        PesoDaPagina.conferir(ver("atendente", protocolo, parte));
        edicao.restringir(protocolo, "supervisao");
        ver("atendente", protocolo, parte).andExpect(status().isForbidden());
        ver("supervisor", protocolo, parte).andExpect(status().isOk());
        ver("atendente", "00000020000101000001", parte).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasklist/atendimentos/{a}/ficha",
                "/tasklist/atendimentos/{a}/solicitacoes",
                "/api/atendimentos/{a}/informacoes",
                "/api/atendimentos/{a}/resolucao",
                "/api/atendimentos/{a}/encaminhamento",
                "/api/atendimentos/{a}/pendencia",
                "/api/atendimentos/{a}/transferencia",
                "/api/atendimentos/{a}/cancelamento",
                "/api/atendimentos/{a}"
            })
    void quemNaoAtendeNaoGrava(String acao) throws Exception {
        String protocolo = aberto();
        String corpo = switch (acao.substring(acao.indexOf("{a}") + 3)) {
            case "/ficha" -> "{'dados': {'titulo': 'x'}, 'vista': 'nenhuma'}";
            case "/informacoes" -> "{'informacao': 'segunda-via-de-boleto'}";
            case "/solicitacoes" -> "{'tipo': '%s'}".formatted(SEGUNDA_VIA);
            case "/transferencia" -> "{'usuario': 'atendente2'}";
            case "/cancelamento", "" -> "{'motivo': 'x'}";
            default -> "{'texto': 'Segunda via enviada.'}";
        };
        HttpMethod como = acao.endsWith("{a}") ? HttpMethod.DELETE : HttpMethod.POST;
        enviar("financeiro", request(como, acao.replace("{a}", protocolo)), corpo)
                .andExpect(status().isForbidden());
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
    }

    @Test
    void oQueSeDigitaApareceComoTexto() throws Exception {
        String protocolo = aberto();
        enviar("atendente", protocolo, "/ficha", """
                {'dados': {'titulo': '%1$s', 'descricao': '%1$s', 'cidade': '%1$s', 'especialidade': '%1$s',
                 'prestadorLocal': '%1$s', 'demandadoPor': '%1$s', 'protocoloExterno': '%1$s'},
                 'classificacao': '%2$s', 'vista': 'nenhuma', 'procura': 'x'}""".formatted(HTML, SEGUNDA_VIA))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mensagem").value(containsString("Prazo de resposta")));
        enviar("atendente", protocolo, "/solicitacoes", """
                {'tipo': '%2$s', 'descricao': '%1$s', 'campos': {'observacao': '%1$s', 'vencimento': null}}""".formatted(HTML, SEGUNDA_VIA))
                .andExpect(status().isOk());

        ver("atendente", protocolo, "/registros").andExpect(content().string(not(containsString(HTML))));
        for (String parte : new String[] {"/ficha", "", "/conhecimento?busca=" + HTML}) {
            ver("atendente", protocolo, parte)
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(not(containsString(HTML)), containsString("&lt;script&gt;"))));
        }
    }

    @Test
    void aFichaGravaTudoOuNada() throws Exception {
        String protocolo = aberto();
        enviar(
                        "atendente",
                        protocolo,
                        "/ficha",
                        "{'dados': {'titulo': 'Novo'}, 'classificacao': 'nao/ha', 'vista': 'nenhuma'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("classificacao"));
        enviar("atendente", protocolo, "/ficha", "{'dados': {'titulo': 'Novo'}, 'vista': 'nenhuma', 'procura': 'bol'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].mensagem").value(containsString("na lista")));
        enviar(
                        "atendente",
                        protocolo,
                        "/ficha",
                        "{'dados': {'descricao': '%s'}, 'vista': 'nenhuma'}".formatted("x".repeat(100_000)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("dados.descricao"))
                .andExpect(jsonPath("$.erros[0].mensagem").value(containsString("99.999")));
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isNull();

        enviar("atendente", protocolo, "/ficha", "{'dados': {'titulo': 'Novo'}, 'vista': 'nenhuma'}")
                .andExpect(status().isOk());
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Novo");
    }

    @Test
    void quemGravaPorUltimoNaoDesfazOQueNaoTocou() throws Exception {
        String protocolo = aberto();
        edicao.alterar(protocolo, Alteracao.doTitulo("Boleto"));
        String visto = "'vistos': {'titulo': 'Boleto', 'urgente': 'false', 'origem': 'EMAIL'}";
        enviar("atendente2", protocolo, "/ficha", """
                {'dados': {'titulo': 'Fatura', %s}, 'classificacao': '%s', 'vista': 'nenhuma'}""".formatted(visto, SEGUNDA_VIA))
                .andExpect(status().isOk());

        enviar("atendente", protocolo, "/ficha", """
                {'dados': {'titulo': 'Boleto', 'cidade': 'Santos', 'urgente': false, 'origem': 'EMAIL', %s},
                 'vista': 'nenhuma'}""".formatted(visto)).andExpect(status().isOk());
        AtendimentoView depois = atendimentos.detalhar(protocolo);
        assertThat(depois.dados().titulo()).isEqualTo("Fatura");
        assertThat(depois.dados().cidade()).isEqualTo("Santos");
        assertThat(depois.classificacao()).isEqualTo(SEGUNDA_VIA);

        enviar("atendente", protocolo, "/ficha", """
                {'dados': {'titulo': 'Guia', %s}, 'classificacao': '%s', 'vista': 'nenhuma'}""".formatted(visto, DIVERGENTE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("Alterado por Bruno Lima às ")))
                .andExpect(jsonPath("$.conflitos.length()").value(2));
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Fatura");
    }

    @Test
    void previsaoMostraPrazoGruposEPorque() throws Exception {
        ver("atendente", aberto(), "/previsao?classificacao=prestador/glosa/recurso&urgente=true&origem=OUVIDORIA")
                .andExpect(content()
                        .string(allOf(
                                containsString("Prazo: até"),
                                containsString("Faturamento"),
                                containsString("Por quê?"),
                                containsString("Cumpre-se com a resposta."),
                                containsString("Pela tabela de prazos em vigor, a versão "))));
        mvc.perform(get("/tasklist/registro/classificacoes?procura=segunda via boleto")
                        .with(como("atendente")))
                .andExpect(content().string(containsString("data-valor=\"" + SEGUNDA_VIA + "\"")));
        mvc.perform(get("/tasklist/registro/classificacoes?procura=xyzw").with(como("atendente")))
                .andExpect(content().string(containsString("Nenhuma classificação")));
    }

    @Test
    void formularioDizOQueFaltaEOEnderecoDoFormularioAgrupa() throws Exception {
        String protocolo = aberto();
        enviar("atendente", protocolo, "/solicitacoes", """
                {'tipo': '%s', 'campos': {'competencia': '10/2018', 'valor-cobrado': null, 'valor-esperado': 'muito'},
                 'endereco': {'cep': '123'}}""".formatted(DIVERGENTE))
                .andExpect(status().isUnprocessableEntity());
        enviar("atendente", protocolo, "/solicitacoes", """
                {'tipo': '%s', 'campos': {'competencia': '10/2018', 'valor-cobrado': null, 'valor-esperado': 'muito'}}""".formatted(DIVERGENTE))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[*].campo")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "campos.valor-cobrado", "campos.valor-esperado")));
        enviar("atendente", protocolo, "/solicitacoes", "{'descricao': 'x', 'procura': 'bol'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("tipo"));
    }

    @Test
    void igualEmAbertoAvisaSemImpedir() throws Exception {
        String rua = "Rua " + Sorte.inteiro(1_000_000_000);
        String corpo = "{'tipo': '%s', 'endereco': {'logradouro': '%s', 'numero': '10'}}".formatted(SEGUNDA_VIA, rua);
        String primeiro = aberto();
        enviar("atendente", primeiro, "/solicitacoes", corpo).andExpect(status().isOk());
        String segundo = aberto();

        mvc.perform(post("/tasklist/atendimentos/" + segundo + "/iguais")
                        .with(como("atendente"))
                        .with(csrf())
                        .param("tipo", SEGUNDA_VIA)
                        .param("endereco.logradouro", rua)
                        .param("endereco.numero", "10"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("solicitação igual em aberto"),
                                containsString("#/atendimento/" + primeiro),
                                containsString("mesmo endereço"))));
        enviar("atendente", segundo, "/solicitacoes", corpo).andExpect(status().isOk());
    }

    @Test
    void excluirSoONaoIniciadoEPorDireito() throws Exception {
        String protocolo = aberto();
        String caso = "/api/atendimentos/" + protocolo;
        enviar("atendente", delete(caso), "{'motivo': 'Aberto por engano.'}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("EXCLUIR")));
        enviar("supervisor", delete(caso), "{'motivo': 'Aberto por engano.'}").andExpect(status().isNoContent());
        ver("supervisor", protocolo, "").andExpect(status().isNotFound());
    }

    @Test
    void resolverEnviaOScriptSoComEmailConhecido() throws Exception {
        String classificado = aberto();
        edicao.classificar(classificado, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null));
        enviar(
                        "atendente",
                        post("/api/atendimentos/" + classificado + "/resolucao"),
                        "{'texto': 'Enviei a segunda via.', 'enviarScript': 'true'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("enviarScript"));
    }
}
