package br.central.privacidade;

import static br.central.privacidade.PaginaDePrivacidadeControllerTest.lgpd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.teste.MotorSemDadosPessoais;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Twelve years after the end, seventeen where there was a complaint, the texts go by themselves. The cases of these tests ended
 * so long ago that no other test's are among those erased.
 */
@TesteDeIntegracao
class ApagamentoNoPrazoTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    ApagamentoNoPrazo apagamento;

    @Autowired
    JdbcTemplate tabelas;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String palavra;
    String cpf;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        palavra = Sorte.palavra("zt") + "prazo";
        cpf = DocumentosDeTeste.cpf();
        banco.sql("delete from retencao_execucao").update();
    }

    @Test
    void apagaOsTextosNoPrazoEGuardaAEstatistica() {
        String protocolo = em("2003-03-10T10:00", () -> encerrado("financeiro/boleto/segunda-via"));

        em("2015-03-09T03:20", this::noite);
        assertThat((String) api.ver(protocolo).em("$.descricao")).contains(palavra);
        assertThat(em("2015-03-11T03:20", this::noite).em("$[0].atendimentos").toString())
                .isEqualTo("1");

        Resposta depois = api.ver(protocolo);
        assertThat(depois.<Map<String, Object>>em("$")).doesNotContainKeys("descricao", "resolucao");
        assertThat((String) depois.em("$.classificacao")).isEqualTo("financeiro/boleto/segunda-via");
        assertThat((String) depois.em("$.encerradoEm")).startsWith("2003-03-10");
        assertThat((List<Object>) depois.em("$.anexos")).isEmpty();
        assertThat(MotorSemDadosPessoais.eTodasAsTabelas(tabelas).procurar(List.of(palavra)))
                .isEmpty();
        assertThat(nome()).isEqualTo("Quintino do Prazo");
    }

    @Test
    void oQueTeveReclamacaoFicaMaisEZeroNaoApagaNunca() {
        String protocolo = em("2004-03-10T10:00", () -> encerrado("ouvidoria/denuncia"));

        em("2016-03-11T03:20", this::noite);
        assertThat((String) api.ver(protocolo).em("$.descricao")).contains(palavra);
        api.put("admin", "/catalogo/parametros/retencao.apagar-apos-anos", "{'valor': '0'}")
                .com(204);
        try {
            em("2021-03-12T03:20", this::noite);
            assertThat((String) api.ver(protocolo).em("$.descricao")).contains(palavra);
        } finally {
            api.put("admin", "/catalogo/parametros/retencao.apagar-apos-anos", "{'valor': '10'}")
                    .com(204);
        }
        em("2021-03-13T03:20", this::noite);
        assertThat(api.ver(protocolo).<Map<String, Object>>em("$")).doesNotContainKey("descricao");
    }

    @Test
    void quemNaoTemContratoNemAtendimentoGuardadoEAnonimizado() {
        em("2002-03-10T10:00", () -> encerrado("financeiro/boleto/segunda-via"));

        em("2014-03-11T03:20", this::noite);
        assertThat(nome()).isEqualTo("Quintino do Prazo");
        Resposta depois = em("2019-03-12T03:20", this::noite);

        assertThat(nome()).isEqualTo("Cliente anonimizado");
        assertThat((int) depois.em("$[0].clientes")).isPositive();
        assertThat((int) depois.em("$[0].erros")).isZero();
    }

    @Test
    void oQueAPessoaPediuQueSeBloqueasseOuAindaNaoTemRespostaFica() {
        String protocolo = em("2000-03-10T10:00", () -> encerrado("financeiro/boleto/segunda-via"));
        String pessoa = "/clientes/" + cliente;
        em(
                "2018-03-11T03:00",
                () -> api.post("lgpd", pessoa + "/bloqueio-de-dados", "{'motivo': 'Vai a juízo.'}")
                        .com(204));
        em("2018-03-11T03:20", this::noite);
        assertThat((String) api.ver(protocolo).em("$.descricao")).contains(palavra);
        assertThat(nome()).isEqualTo("Quintino do Prazo");

        em(
                "2018-03-12T03:00",
                () -> api.post("lgpd", pessoa + "/desbloqueio-de-dados", "{}").com(204));
        int pedido = em(
                "2018-03-12T03:00",
                () -> api.post("lgpd", pessoa + "/pedidos-de-titular", "{'tipo': 'CONFIRMACAO_E_ACESSO'}")
                        .com(201)
                        .em("$.id"));
        em("2018-03-12T03:20", this::noite);
        assertThat((String) api.ver(protocolo).em("$.descricao")).contains(palavra);
        assertThat(nome()).isEqualTo("Quintino do Prazo");

        em(
                "2018-03-13T03:00",
                () -> api.post("lgpd", "/pedidos-de-titulares/" + pedido + "/atendimento", "{}")
                        .com(200));
        em("2018-03-13T03:20", this::noite);
        assertThat(api.ver(protocolo).<Map<String, Object>>em("$")).doesNotContainKey("descricao");
        assertThat(nome()).isEqualTo("Cliente anonimizado");
        assertThat((List<String>)
                        api.get("lgpd", pessoa + "/pedidos-de-titular").com(200).em("$[*].tipo"))
                .as("ninguém pediu a eliminação")
                .doesNotContain("ELIMINACAO");
    }

    @Test
    void asLigacoesQueNaoDeramEmAtendimentoPerdemONumero() {
        String numero = "119" + (81_000_000 + Sorte.inteiro(8_000_000));
        em("2003-09-10T10:00", () -> {
            int chamada = api.post("atendente", "/chamadas", "{'telefone': '%s'}".formatted(numero))
                    .com(201)
                    .em("$.id");
            int contato = api.post("atendente", "/chamadas/" + chamada + "/queda", null)
                    .com(200)
                    .em("$.contatoAtivo");
            return api.post("atendente", "/contatos-ativos/" + contato + "/dispensa", "{'motivo': 'Ligou de novo.'}")
                    .com(200);
        });

        em("2015-09-09T03:20", this::noite);
        assertThat(MotorSemDadosPessoais.eTodasAsTabelas(tabelas).procurar(List.of(numero)))
                .hasSize(2);
        assertThat((int) em("2015-09-11T03:20", this::noite).em("$[0].ligacoes"))
                .isEqualTo(2);
        assertThat(MotorSemDadosPessoais.eTodasAsTabelas(tabelas).procurar(List.of(numero)))
                .isEmpty();
    }

    @Test
    void umSoNoPorNoiteEOQueParouNoMeioContinua() {
        em("2003-06-10T10:00", () -> encerrado("financeiro/boleto/segunda-via"));
        banco.sql("""
                        insert into retencao_execucao (no_da_vez, iniciada_em, batida_em, guarda_ate, guarda_com_reclamacao_ate,
                          atendimentos)
                        values ('outro', timestamp with time zone '2015-07-01 06:20:00+00:00',
                          timestamp with time zone '2015-07-01 06:25:00+00:00', timestamp with time zone '2003-07-01 06:20:00+00:00',
                          timestamp with time zone '1998-07-01 06:20:00+00:00', 7)""").update();

        Resposta enquantoVive = em("2015-07-01T03:30", this::noite);
        assertThat((int) enquantoVive.em("$[0].atendimentos")).isEqualTo(7);
        Resposta depoisDeMorto = em("2015-07-01T03:40", this::noite);

        assertThat((List<Object>) depoisDeMorto.em("$")).hasSize(1);
        assertThat((int) depoisDeMorto.em("$[0].atendimentos")).isEqualTo(8);
        assertThat((String) depoisDeMorto.em("$[0].concluidaEm")).startsWith("2015-07-01");
        assertThat((List<Object>) em("2015-07-01T03:50", this::noite).em("$")).hasSize(1);
        assertThat(banco.sql(
                                "select count(*) from trilha where ato = 'PRIVACIDADE' and alvo like 'apagamento no prazo%: 8 %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oRelatorioESoDeQuemTemODireito() throws Exception {
        em("2001-01-02T03:20", this::noite);

        api.get("atendente", "/retencao").recusa(403, "ATENDER_TITULAR_DE_DADOS");
        mvc.perform(get("/privacidade/retencao").with(lgpd()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("há mais de 12 anos")))
                .andExpect(content().string(containsString("02/01/2001 03:20")));
    }

    private Resposta noite() {
        apagamento.todaNoite();
        return api.get("lgpd", "/retencao").com(200);
    }

    private String nome() {
        return banco.sql("select c.nome from cliente c where c.id = :id")
                .param("id", cliente)
                .query(String.class)
                .single();
    }

    private long cliente;

    private String encerrado(String classificacao) {
        cliente = ((Number)
                        api.post("atendente", "/clientes", "{'nome': 'Quintino do Prazo', 'cpf': '%s'}".formatted(cpf))
                                .com(201)
                                .em("$.id"))
                .longValue();
        String protocolo = api.post(
                        "admin",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'descricao': 'Diz %s.', 'classificacao': '%s'}"
                                .formatted(cpf, palavra, classificacao))
                .com(201)
                .protocolo();
        api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/" + protocolo + "/anexos")
                        .file(new MockMultipartFile(
                                "arquivo", palavra + ".txt", "text/plain", palavra.getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic("admin", "demo")))
                .com(201);
        api.post(
                        "admin",
                        "/atendimentos/" + protocolo + "/resolucao",
                        "{'texto': 'Segunda via enviada a %s.', 'procedente': true}".formatted(palavra))
                .com(200);
        return protocolo;
    }

    private <T> T em(String quando, Supplier<T> ato) {
        return agora.comoSeFosse(
                LocalDateTime.parse(quando)
                        .atZone(ZoneId.of("America/Sao_Paulo"))
                        .toInstant(),
                ato);
    }
}
