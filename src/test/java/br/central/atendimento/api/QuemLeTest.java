package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An area reads what it was given, before and after, and its client; what every route answers is in {@code docs/rotas.md}. */
@TesteDeIntegracao
class QuemLeTest {

    @Autowired
    IdentityService identidades;

    ApiDeTeste api;
    String semGrupo;
    String caso;
    String solicitacao;
    String cliente;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        semGrupo = "sem" + Sorte.uuid().toString().substring(0, 8);
        var pessoa = identidades.newUser(semGrupo);
        pessoa.setPassword("demo");
        identidades.saveUser(pessoa);
        String cpf = DocumentosDeTeste.cpf();
        cliente = String.valueOf(
                (Object) api.post("atendente", "/clientes", "{'nome': 'Zuleica Reservada', 'cpf': '%s'}".formatted(cpf))
                        .com(201)
                        .em("$.id"));
        var aberto = api.post(
                        "atendente",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'classificacao': '%s', 'encaminhamento': {'texto': 'Peço.'}}"
                                .formatted(cpf, DE_UM_GRUPO))
                .com(201);
        caso = aberto.protocolo();
        solicitacao = aberto.em("$.solicitacoes[0].protocolo");
    }

    @Test
    void quemEntregouADemandaContinuaLendoEQuemARecebeuPassaALer() {
        api.get("cadastro", "/atendimentos/" + caso).recusa(403);

        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/redirecionamento",
                        "{'grupo': 'cadastro', 'texto': 'É deles.'}")
                .com(200);

        api.get("financeiro", "/atendimentos/" + caso).com(200);
        api.get("cadastro", "/atendimentos/" + caso).com(200);
        api.responder("cadastro", solicitacao).com(200);
        api.get("cadastro", "/atendimentos/" + caso).com(200);
        api.get("remocao", "/atendimentos/" + caso).recusa(403);
        String lista =
                api.get("cadastro", "/atendimentos?cliente=" + cliente).com(200).corpo();
        assertThat(lista).contains(caso);
    }

    @Test
    void aAreaLeOClienteDoQueLheFoiDadoENenhumOutro() {
        String outro = String.valueOf((Object) api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Outra Pessoa', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf()))
                .com(201)
                .em("$.id"));

        api.get("financeiro", "/clientes/" + cliente).com(200);
        api.get("financeiro", "/clientes/" + outro).recusa(403, "ATENDER");
        api.get("analista", "/clientes/" + cliente).recusa(403, "ATENDER");
        api.get(semGrupo, "/clientes/" + cliente).recusa(403, "ATENDER");
    }

    /** Protocols are easily guessed: whether there is one is told to nobody who would not read it. */
    @Test
    void oProtocoloAlheioEOQueNaoExisteTemAMesmaResposta() {
        for (String quem : new String[] {"cadastro", "analista", semGrupo}) {
            for (String rota : new String[] {"/atendimentos/%s", "/atendimentos/%s/andamentos", "/solicitacoes/%s"}) {
                String alheio = rota.formatted(rota.startsWith("/sol") ? solicitacao : caso);
                String nenhum = rota.formatted("00000020000101999999");
                assertThat(semEndereco(api.get(quem, nenhum).com(403).corpo()))
                        .isEqualTo(semEndereco(api.get(quem, alheio).com(403).corpo()));
            }
            assertThat(api.post(quem, "/atendimentos/" + caso + "/complementos", "{'texto': 'Oi.'}")
                            .status())
                    .isEqualTo(api.post(quem, "/atendimentos/00000020000101999999/complementos", "{'texto': 'Oi.'}")
                            .status());
        }
    }

    private static String semEndereco(String corpo) {
        return corpo.replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
