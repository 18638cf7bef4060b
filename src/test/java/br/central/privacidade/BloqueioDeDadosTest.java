package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.ImagensDeTeste;
import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** LGPD, art. 18, IV: outside of open cases nothing is written or begun, and few read. */
@TesteDeIntegracao
@ConfereConsistencia
class BloqueioDeDadosTest {

    private static final String MOTIVO = "{'motivo': 'Contesta os dados.'}";
    private static final String AVISO = "bloqueados a pedido do titular";

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String cpf;
    String cliente;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        cpf = DocumentosDeTeste.cpf();
        Integer id = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Breno Bloqueado', 'cpf': '%s', 'email': 'breno@example.com', 'telefones': [{'numero': '11987650002'}]}"
                                .formatted(cpf))
                .com(201)
                .em("$.id");
        cliente = "/clientes/" + id;
    }

    @Test
    void foraDosAtendimentosEmAbertoNadaSeGravaNemSeInicia() {
        String encerrado = aberto("atendente");
        api.post(
                        "atendente",
                        "/atendimentos/" + encerrado + "/resolucao",
                        "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);
        String emAberto = aberto("atendente");
        int ligacao =
                api.post("atendente", "/contatos-ativos", contato()).com(201).em("$.id");
        bloquear();

        api.put("atendente", cliente, "{'nome': 'Outro Nome', 'cpf': '%s'}".formatted(cpf))
                .recusa(409, AVISO);
        api.post("atendente", cliente + "/telefones", "{'numero': '11987650003'}")
                .recusa(409, AVISO);
        api.enviar(MockMvcRequestBuilders.put("/api" + cliente + "/foto")
                        .with(httpBasic("atendente", "demo"))
                        .contentType("image/jpeg")
                        .content(ImagensDeTeste.jpeg(60, 80)))
                .recusa(409, AVISO);
        api.post("atendente", "/contatos-ativos", contato()).recusa(409, AVISO);
        api.post("atendente", "/contatos-ativos/" + ligacao + "/chamada", null).recusa(409, AVISO);
        api.post("atendente", "/atendimentos", abertura("ATIVO")).recusa(409, AVISO);
        api.post("atendente", "/atendimentos/" + encerrado + "/avaliacao", "{'nota': 1}")
                .recusa(409, AVISO);
        api.post("atendente", "/atendimentos/" + encerrado + "/mensagens", "{}").recusa(409, AVISO);

        api.post("atendente", "/atendimentos/" + emAberto + "/mensagens", "{}").com(201);
        api.post("atendente", "/atendimentos/" + emAberto + "/complementos", "{'texto': 'Trouxe o boleto.'}")
                .com(201);
        // Whoever calls gets a protocol all the same.
        aberto("atendente");
        api.post("atendente", "/contatos-ativos/" + ligacao + "/dispensa", "{'motivo': 'Dados bloqueados.'}")
                .com(200);
        api.post("lgpd", cliente + "/desbloqueio-de-dados", MOTIVO).com(204);
        api.post("atendente", cliente + "/telefones", "{'numero': '11987650003'}")
                .com(201);
    }

    @Test
    void leQuemTrabalhaEmCasoAbertoEQuemAtendeTitulares() {
        String caso = aberto("atendente");
        bloquear();

        assertThat((boolean) api.get("lgpd", cliente).com(200).em("$.dadosBloqueados"))
                .isTrue();
        assertThat((boolean) api.get("atendente", cliente).com(200).em("$.dadosBloqueados"))
                .isTrue();
        for (String quem : List.of("atendente2", "gestor", "cadastro", "financeiro")) {
            api.get(quem, cliente).recusa(403, "bloqueados a pedido do titular", "ATENDER_TITULAR_DE_DADOS");
            api.get(quem, cliente + "/foto").com(403);
        }
        api.post("atendente", "/atendimentos/" + caso + "/resolucao", "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);
        api.get("atendente", cliente).recusa(403, "bloqueados");
        Resposta achado = api.post("atendente2", "/clientes/busca", "{'texto': '%s'}".formatted(cpf))
                .com(200);
        assertThat((boolean) achado.em("$[0].dadosBloqueados")).isTrue();
        assertThat(achado.<Map<String, Object>>em("$[0]")).doesNotContainKeys("email", "telefonePrincipal", "plano");
    }

    @Test
    void oAtendimentoMostraSoQuemEAQuemNaoLeOCadastro() {
        String encerrado = aberto("atendente");
        api.post(
                        "atendente",
                        "/atendimentos/" + encerrado + "/resolucao",
                        "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);
        assertThat((String) doCaso("atendente2", encerrado).get("email")).isEqualTo("breno@example.com");
        bloquear();

        for (String quem : List.of("atendente", "supervisor", "gestor")) {
            assertThat(doCaso(quem, encerrado))
                    .containsEntry("dadosBloqueados", true)
                    .containsKeys("nome", "documento")
                    .doesNotContainKeys("email", "telefonePrincipal", "plano");
        }
        assertThat(doCaso("admin", encerrado)).containsKeys("email", "telefonePrincipal");
        String emAberto = aberto("atendente");
        assertThat(doCaso("atendente", emAberto)).containsKeys("email", "telefonePrincipal");
        assertThat(doCaso("atendente2", emAberto)).doesNotContainKeys("email", "telefonePrincipal");

        for (Resposta resposta : List.of(
                api.get("atendente2", "/atendimentos?cliente=" + cpf).com(200),
                api.post("atendente2", "/chamadas", "{'dadosUra': {'cpf': '%s'}}".formatted(cpf))
                        .com(201))) {
            assertThat(resposta.corpo())
                    .contains("Breno Bloqueado")
                    .doesNotContain("breno@example.com", "98765-0002", "11987650002");
        }
    }

    /** What goes to the person about an open case goes, whoever makes it go. */
    @Test
    void aMensagemDoCasoAbertoVaiAindaQueQuemMandaNaoLeiaOCadastro() {
        String emAberto = aberto("atendente");
        bloquear();

        api.get("supervisor", cliente).recusa(403, "bloqueados");
        api.post("supervisor", "/atendimentos/" + emAberto + "/mensagens", "{}").com(201);
    }

    @Test
    void bloqueiaQuemTemODireitoComMotivoEUmaVez() {
        api.post("atendente", cliente + "/bloqueio-de-dados", MOTIVO).recusa(403, "ATENDER_TITULAR_DE_DADOS");
        api.post("lgpd", cliente + "/bloqueio-de-dados", "{'motivo': ' '}").recusa(422, "motivo");
        api.post("lgpd", cliente + "/desbloqueio-de-dados", MOTIVO).recusa(409, "não estão bloqueados");
        bloquear();
        api.post("lgpd", cliente + "/bloqueio-de-dados", MOTIVO).recusa(409, AVISO);

        assertThat((List<String>) api.get("lgpd", cliente + "/pedidos-de-titular")
                        .com(200)
                        .em("$[*].tipo"))
                .containsExactly("BLOQUEIO");
        String alvo = "cliente " + cliente.substring("/clientes/".length()) + ": bloqueado";
        assertThat(banco.sql(
                                "select count(*) from trilha where ato = 'BLOQUEIO_DE_DADOS' and quem = 'lgpd' and alvo = :alvo")
                        .param("alvo", alvo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Map<String, Object> doCaso(String quem, String protocolo) {
        return api.get(quem, "/atendimentos/" + protocolo).com(200).em("$.cliente");
    }

    private void bloquear() {
        api.post("lgpd", cliente + "/bloqueio-de-dados", MOTIVO).com(204);
    }

    private String contato() {
        return "{'cliente': {'cpf': '%s'}, 'assunto': 'Oferta.'}".formatted(cpf);
    }

    private String abertura(String origem) {
        return "{'origem': '%s', 'cliente': {'cpf': '%s'}, 'classificacao': 'financeiro/boleto/segunda-via'}"
                .formatted(origem, cpf);
    }

    private String aberto(String quem) {
        return api.post(quem, "/atendimentos", abertura("TELEFONE")).com(201).protocolo();
    }
}
