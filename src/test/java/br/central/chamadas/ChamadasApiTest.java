package br.central.chamadas;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.chamadas.TelefoniaDeTeste.ClienteDeTeste;
import br.central.teste.MotorSemDadosPessoais;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Telephony tells of calls; operators answer them; a dropped one is called back. */
@TesteDeIntegracao
class ChamadasApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient banco;

    @Autowired
    JdbcTemplate tabelas;

    @Autowired
    TaskService tarefas;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    ApplicationEventPublisher eventos;

    ApiDeTeste api;
    TelefoniaDeTeste telefonia;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        telefonia = new TelefoniaDeTeste(api);
    }

    @Test
    void umNumeroDeUmClienteDizQuemLiga() {
        ClienteDeTeste ana = telefonia.cliente("Ana de Chamada");

        Resposta chamada = telefonia.ligar(
                "atendente", "{'telefone': '+55 %s', 'dadosUra': {'opcao': '2'}}".formatted(ana.telefone()));

        chamada.com(201);
        assertThat((int) chamada.em("$.cliente.id")).isEqualTo(ana.id());
        assertThat((String) chamada.em("$.cliente.nome")).isEqualTo("Ana de Chamada");
        assertThat((String) chamada.em("$.cliente.documento"))
                .startsWith("***.")
                .endsWith("-**")
                .doesNotContain(ana.cpf().substring(0, 3) + ".");
        assertThat((String) chamada.em("$.situacao")).isEqualTo("TOCANDO");
        assertThat((String) chamada.em("$.operador")).isEqualTo("atendente");
        assertThat((String) chamada.em("$.opcao")).isEqualTo("2");
        assertThat(ApiDeTeste.comFuso(chamada.em("$.recebidaEm"))).isTrue();
        assertThat(chamada.crua().getHeader("Location")).isEqualTo("/api/chamadas/" + chamada.em("$.id"));
        assertThat(api.get("atendente", "/chamadas/" + chamada.em("$.id"))
                        .com(200)
                        .corpo())
                .isEqualTo(chamada.corpo());
    }

    @Test
    void oMesmoNumeroDeVariosDaCandidatosEODocumentoDesempata() {
        ClienteDeTeste beto = telefonia.cliente("Beto da Mesma Casa");
        ClienteDeTeste alice = telefonia.cliente("Alice da Mesma Casa", beto.telefone());

        Resposta varios = telefonia
                .ligar("atendente", "{'telefone': '%s'}".formatted(beto.telefone()))
                .com(201);
        Resposta um = telefonia
                .ligar(
                        "atendente",
                        "{'telefone': '%s', 'dadosUra': {'cpf': '%s'}}".formatted(beto.telefone(), alice.cpf()))
                .com(201);

        assertThat((List<String>) varios.em("$.candidatos[*].nome"))
                .containsExactly("Alice da Mesma Casa", "Beto da Mesma Casa");
        assertThat(varios.corpo()).doesNotContain("\"cliente\"");
        assertThat((int) um.em("$.cliente.id")).isEqualTo(alice.id());
    }

    @Test
    void documentoQueNaoConfereValeComoNaoInformado() {
        ClienteDeTeste caio = telefonia.cliente("Caio Digitou Errado");

        Resposta chamada = telefonia
                .ligar(
                        "atendente",
                        "{'telefone': '%s', 'dadosUra': {'cpf': '123', 'carteira': '0000'}}".formatted(caio.telefone()))
                .com(201);

        assertThat((int) chamada.em("$.cliente.id")).isEqualTo(caio.id());
    }

    @Test
    void oProtocoloDigitadoDizDeQuemEOAtendimento() {
        ClienteDeTeste dora = telefonia.cliente("Dora com Protocolo");
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(dora.id()));

        Resposta chamada = telefonia
                .ligar(
                        "atendente",
                        "{'telefone': '%s', 'dadosUra': {'protocolo': '%s'}}"
                                .formatted(TelefoniaDeTeste.numero(), protocolo))
                .com(201);
        Resposta semEsse = telefonia
                .ligar("atendente", "{'dadosUra': {'protocolo': '99999920990101000001'}}")
                .com(201);

        assertThat((int) chamada.em("$.cliente.id")).isEqualTo(dora.id());
        assertThat((String) chamada.em("$.protocoloInformado")).isEqualTo(protocolo);
        assertThat(semEsse.corpo()).doesNotContain("protocoloInformado").doesNotContain("telefone");
    }

    @Test
    void oAtendimentoRestritoNaoDizDeQuemE() {
        ClienteDeTeste elisa = telefonia.cliente("Elisa Restrita");
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(elisa.id()));
        api.post("ouvidor", "/atendimentos/" + protocolo + "/restricao", "{'grupo': 'ouvidoria'}")
                .com(200);

        Resposta chamada = telefonia
                .ligar("atendente2", "{'dadosUra': {'protocolo': '%s'}}".formatted(protocolo))
                .com(201);

        assertThat(chamada.corpo()).doesNotContain("Elisa").doesNotContain(protocolo);
    }

    @Test
    void atenderAbreUmAtendimentoEUmSo() {
        ClienteDeTeste fabio = telefonia.cliente("Fábio Atendido");
        int chamada = telefonia.tocando("atendente", fabio.telefone());

        Resposta atendida = telefonia.fazer("atendente", chamada, "atendimento").com(200);
        Resposta deNovo = telefonia.fazer("atendente", chamada, "atendimento").com(200);

        assertThat((String) atendida.em("$.situacao")).isEqualTo("ATENDIDA");
        assertThat(deNovo.protocolo()).isEqualTo(atendida.protocolo());
        Resposta caso = api.ver(atendida.protocolo());
        assertThat((String) caso.em("$.origem")).isEqualTo("TELEFONE");
        assertThat((int) caso.em("$.cliente.id")).isEqualTo(fabio.id());
        assertThat((String) caso.em("$.contato.telefone"))
                .isEqualTo("(11) %s-%s"
                        .formatted(
                                fabio.telefone().substring(2, 7),
                                fabio.telefone().substring(7)));
        assertThat((String) caso.em("$.responsavel")).isEqualTo("atendente");
    }

    @Test
    void quemAtendeEscolheEntreOsCandidatos() {
        ClienteDeTeste gil = telefonia.cliente("Gil da Mesma Linha");
        ClienteDeTeste hugo = telefonia.cliente("Hugo da Mesma Linha", gil.telefone());
        int chamada = telefonia.tocando("atendente", gil.telefone());

        Resposta atendida = api.post(
                        "atendente", "/chamadas/" + chamada + "/atendimento", "{'cliente': %d}".formatted(hugo.id()))
                .com(200);

        assertThat((int) atendida.em("$.cliente.id")).isEqualTo(hugo.id());
        assertThat((int) api.ver(atendida.protocolo()).em("$.cliente.id")).isEqualTo(hugo.id());
    }

    @Test
    void clienteQueNaoHaNaoAtende() {
        int chamada = telefonia.tocando("atendente", TelefoniaDeTeste.numero());

        api.post("atendente", "/chamadas/" + chamada + "/atendimento", "{'cliente': 999999999}")
                .recusa(422, "cliente");

        assertThat((String) api.get("atendente", "/chamadas/" + chamada).em("$.situacao"))
                .isEqualTo("TOCANDO");
    }

    @Test
    void aQuedaDeixaUmRetornoEUmSo() {
        ClienteDeTeste iara = telefonia.cliente("Iara que Caiu");
        int chamada = telefonia.tocando("atendente", iara.telefone());

        Resposta caiu = telefonia.fazer("atendente", chamada, "queda").com(200);
        telefonia.fazer("atendente", chamada, "queda").com(200);

        assertThat((String) caiu.em("$.situacao")).isEqualTo("CAIU");
        Resposta retorno = retorno(caiu);
        assertThat((String) retorno.em("$.assunto")).isEqualTo("Retornar ligação que caiu");
        assertThat((int) retorno.em("$.cliente.id")).isEqualTo(iara.id());
        assertThat(retornos(iara.telefone())).isEqualTo(1);
        assertThat(tarefas.createTaskQuery()
                        .processDefinitionKey("contato-ativo")
                        .processInstanceBusinessKey(String.valueOf((int) caiu.em("$.contatoAtivo")))
                        .count())
                .isEqualTo(1);
        telefonia.fazer("atendente", chamada, "atendimento").recusa(409, "A ligação caiu", "retornar");
    }

    @Test
    void aQuedaDeQuemNaoSeConheceDeixaORetornoAoNumero() {
        String numero = TelefoniaDeTeste.numero();
        int chamada = telefonia.tocando("atendente", numero);

        Resposta retorno =
                retorno(telefonia.fazer("atendente", chamada, "queda").com(200));
        api.post(
                        "atendente",
                        "/contatos-ativos/" + retorno.em("$.id") + "/ligacoes",
                        "{'desfecho': 'CONTATO_REALIZADO', 'texto': 'Falei com quem ligou.'}")
                .com(200);

        assertThat(retorno.corpo()).doesNotContain("\"cliente\"");
        assertThat(((String) retorno.em("$.telefone")).replaceAll("\\D", "")).isEqualTo(numero);
        assertThat(new MotorSemDadosPessoais(tabelas).procurar(List.of(numero, numero.substring(2))))
                .isEmpty();
    }

    @Test
    void aQuedaDepoisDeAtendidaLembraOAtendimento() {
        int chamada = telefonia.tocando("atendente", TelefoniaDeTeste.numero());
        String protocolo = telefonia.fazer("atendente", chamada, "atendimento").protocolo();
        ClienteDeTeste joana = telefonia.cliente("Joana Vinculada Depois");
        api.put("atendente", "/atendimentos/" + protocolo + "/cliente", "{'id': %d}".formatted(joana.id()))
                .com(200);

        Resposta caiu = telefonia.fazer("atendente", chamada, "queda").com(200);

        assertThat(caiu.protocolo()).isEqualTo(protocolo);
        assertThat((String) retorno(caiu).em("$.assunto")).contains(protocolo);
        assertThat((int) retorno(caiu).em("$.cliente.id")).isEqualTo(joana.id());
        assertThat(telefonia.fazer("atendente", chamada, "atendimento").com(200).protocolo())
                .isEqualTo(protocolo);
    }

    /** The callback is about the case, and tells of it only who may read it. */
    @Test
    void oRetornoDaQuedaNaoMostraORestrito() {
        int chamada = telefonia.tocando("atendente", TelefoniaDeTeste.numero());
        String protocolo = telefonia.fazer("atendente", chamada, "atendimento").protocolo();
        api.post("supervisor", "/atendimentos/" + protocolo + "/restricao", "{}")
                .com(200);

        int retorno = telefonia.fazer("atendente", chamada, "queda").com(200).em("$.contatoAtivo");

        api.get("atendente2", "/contatos-ativos/" + retorno).recusa(403, "restrito");
        Resposta visto = api.get("supervisor", "/contatos-ativos/" + retorno).com(200);
        assertThat((String) visto.em("$.assunto")).isEqualTo("Retornar ligação que caiu");
        assertThat(visto.corpo()).contains(protocolo);
    }

    @Test
    void desligarDepoisDeResolvidoNaoEQueda() {
        String numero = TelefoniaDeTeste.numero();
        int chamada = telefonia.tocando("atendente", numero);
        String protocolo = telefonia.fazer("atendente", chamada, "atendimento").protocolo();
        api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': 'financeiro/boleto/segunda-via'}")
                .com(200);
        api.post("atendente", "/atendimentos/" + protocolo + "/resolucao", "{'texto': 'Segunda via enviada agora.'}")
                .com(200);

        Resposta depois = telefonia.fazer("atendente", chamada, "queda").com(200);

        assertThat((String) depois.em("$.situacao")).isEqualTo("ATENDIDA");
        assertThat(retornos(numero)).isZero();
    }

    @Test
    void semNumeroNemClienteNaoHaAQuemRetornar() {
        int chamada = telefonia.ligar("atendente", "{}").com(201).em("$.id");

        assertThat(telefonia.fazer("atendente", chamada, "queda").com(200).corpo())
                .contains("CAIU")
                .doesNotContain("contatoAtivo");
    }

    @Test
    void recusadaNaoSeAtende() {
        int chamada = telefonia.tocando("atendente", TelefoniaDeTeste.numero());

        telefonia.fazer("atendente", chamada, "recusa").com(200);
        telefonia.fazer("atendente", chamada, "recusa").com(200);

        telefonia.fazer("atendente", chamada, "atendimento").recusa(409, "recusada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'telefone': '<script>alert(1)</script>'} | 422 | telefone",
                "{'telefone': '11987654321<b>x</b>'} | 422 | telefone",
                "{'telefone': '11999', 'dadosUra': {'cpf': '<b>1</b>'}} | 422 | dadosUra.cpf",
                "{'telefone': '11999', 'dadosUra': {'carteira': '1234567890123456789012345678901'}} | 422 | dadosUra.carteira",
                "{'telefone': '11999', 'dadosUra': {'opcao': '<script>'}} | 422 | dadosUra.opcao",
                "{'telefone': '11999', 'dadosUra': {'protocolo': 'abc'}} | 422 | dadosUra.protocolo",
                "{'telefone': '11999', 'dadosUra': {'humor': 'bom'}} | 400 | humor",
                "{'telefone': 'ligue já'} | 422 | telefone"
            })
    void oQueNaoEDeTelefoniaERecusado(String corpo, int status, String campo) {
        telefonia.ligar("atendente", corpo).recusa(status, campo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atendimento", "recusa", "queda"})
    void aChamadaDeOutraPessoaNaoSeAlcanca(String acao) {
        int chamada = telefonia.tocando("atendente", TelefoniaDeTeste.numero());

        telefonia.fazer("atendente2", chamada, acao).recusa(404);
        api.get("atendente2", "/chamadas/" + chamada).recusa(404);
        telefonia.fazer("financeiro", chamada, acao).recusa(403, "ATENDER");
        assertThat(api.enviar(MockMvcRequestBuilders.request(HttpMethod.POST, "/api/chamadas/" + chamada + "/" + acao))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void soATelefoniaFalaPorOutraPessoa() {
        String corpo = "{'telefone': '%s', 'operador': 'atendente2'}".formatted(TelefoniaDeTeste.numero());

        assertThat(api.enviar(MockMvcRequestBuilders.post("/api/chamadas")).status())
                .isIn(401, 403);
        telefonia.ligar("financeiro", "{'telefone': '190'}").recusa(403, "ATENDER");
        telefonia.ligar("atendente", corpo).recusa(403, "INFORMAR_CHAMADAS");
        telefonia.ligar("supervisor", corpo).recusa(403, "INFORMAR_CHAMADAS");
        int chamada = telefonia.ligar("admin", corpo).com(201).em("$.id");

        telefonia.fazer("admin", chamada, "atendimento").recusa(404);
        assertThat((String) telefonia.fazer("admin", chamada, "queda").com(200).em("$.operador"))
                .isEqualTo("atendente2");
        telefonia
                .ligar("admin", "{'telefone': '190', 'operador': 'financeiro'}")
                .recusa(422, "operador");
        telefonia.ligar("admin", "{'telefone': '190', 'operador': 'nao-ha'}").recusa(422, "operador");
    }

    @Test
    void doClienteEsquecidoNaoFicaONumero() {
        ClienteDeTeste katia = telefonia.cliente("Kátia Esquecida");
        telefonia.cliente("Léo da Mesma Casa", katia.telefone());
        telefonia.tocando("atendente", katia.telefone());
        telefonia
                .ligar(
                        "atendente",
                        "{'telefone': '%s', 'dadosUra': {'cpf': '%s'}}".formatted(katia.telefone(), katia.cpf()))
                .com(201);
        String deOutro = TelefoniaDeTeste.numero();
        telefonia.tocando("atendente", deOutro);

        transacao.executeWithoutResult(status ->
                eventos.publishEvent(new ClienteAnonimizado(katia.id(), List.of(), Set.of(), Set.of(), true)));

        assertThat(chamadasDe(katia.telefone())).isZero();
        assertThat(chamadasDe(deOutro)).isEqualTo(1);
    }

    private int chamadasDe(String telefone) {
        return banco.sql("select count(*) from chamada where telefone = :telefone")
                .param("telefone", telefone)
                .query(Integer.class)
                .single();
    }

    @Test
    void repetidaComAMesmaChaveEAMesmaChamada() {
        String corpo = "{'telefone': '%s'}".formatted(TelefoniaDeTeste.numero());

        Resposta uma = comChave(corpo, "chave-" + corpo.hashCode()).com(201);
        Resposta outra = comChave(corpo, "chave-" + corpo.hashCode()).com(201);

        assertThat((int) outra.em("$.id")).isEqualTo((int) uma.em("$.id"));
    }

    private Resposta comChave(String corpo, String chave) {
        return api.enviar(
                api.pedido(HttpMethod.POST, "atendente", "/chamadas", corpo).header("Idempotency-Key", chave));
    }

    private Resposta retorno(Resposta chamada) {
        return api.get("atendente", "/contatos-ativos/" + chamada.em("$.contatoAtivo"))
                .com(200);
    }

    private int retornos(String telefone) {
        return banco.sql("select count(*) from contato_ativo where telefone = :telefone")
                .param("telefone", telefone)
                .query(Integer.class)
                .single();
    }
}
