package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each right over HTTP, given and taken in the matrix: without it the route that asks for it answers 403 and names it, with it
 * something else, without a new login in between. What takes more than one request is done in {@code TodoDireitoEPedidoTest}.
 */
@TesteDeIntegracao
class CadaDireitoPelaApiTest {

    /** Asked for after what only the façade's test makes ready. */
    private static final Set<Permissao> PELA_FACHADA = EnumSet.of(
            Permissao.CONSOLIDAR_RESPOSTA,
            Permissao.COPIAR_MENSAGENS,
            Permissao.REMOVER_ANEXO,
            Permissao.INCLUIR_ANEXO,
            Permissao.INCLUIR_ANEXO_DO_CLIENTE,
            Permissao.ALTERAR_TEXTO_REGISTRADO,
            Permissao.ALTERAR_CONTEUDO_DO_TEXTO,
            Permissao.ENVIAR_A_EMAIL_INFORMADO,
            Permissao.ENVIAR_SMS,
            Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES,
            Permissao.PUBLICAR_MODELOS,
            Permissao.ALTERAR_TELEFONES_CONTRATO_PF,
            Permissao.ALTERAR_TELEFONES_CONTRATO_PJ,
            Permissao.ALTERAR_EMAIL_CONTRATO,
            Permissao.ALTERAR_EMAIL_CONTRATO_PF,
            Permissao.ALTERAR_EMAIL_CONTRATO_PJ,
            Permissao.ALTERAR_EMAIL_CONTRATO_PFF);

    private static final String ONTEM = "2015-01-02T10:00:00-03:00";
    private static final String TEXTO = "{\"texto\":\"Segunda via enviada ao titular.\"}";
    private static final String MOTIVO = "{\"motivo\":\"O cliente desistiu.\"}";
    private static final String FATO = "{\"em\":\"" + ONTEM + "\",\"texto\":\"Cobrança suspensa.\"}";

    private record Pedido(String verbo, String caminho, String corpo) {}

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    private final String grupo = "d" + Sorte.uuid().toString().substring(0, 8);
    private final String pessoa = "p" + grupo;
    private Navegador admin;

    private Map<Permissao, Pedido> pedidos() {
        Map<Permissao, Pedido> todos = new EnumMap<>(Permissao.class);
        todos.put(Permissao.ATENDER, post("/api/atendimentos", "{\"origem\":\"TELEFONE\"}"));
        todos.put(Permissao.REGISTRAR_FATO_DO_PRAZO, post("/api/solicitacoes/0/efeito", FATO));
        todos.put(Permissao.VER_TRILHA, get("/api/trilha"));
        todos.put(Permissao.ADMINISTRAR_LOGINS, new Pedido("PUT", "/api/contas-externas/ninguem", ""));
        todos.put(Permissao.PUBLICAR_AVISOS, new Pedido("DELETE", "/api/catalogo/avisos/nao-ha", ""));
        todos.put(Permissao.CADASTRAR_GRUPOS, new Pedido("DELETE", "/api/cadastros/grupos/nao-ha", ""));
        todos.put(Permissao.CONCEDER_DIREITOS, post("/api/cadastros/direitos/mudancas/0/desfazer", ""));
        todos.put(Permissao.CONFERIR_CONSISTENCIA, get("/api/consistencia?protocolo=0"));
        todos.put(
                Permissao.TRANSFERIR,
                post("/api/atendimentos/0/transferencia", "{\"grupo\":\"supervisao\",\"texto\":\"Ver.\"}"));
        todos.put(
                Permissao.ALTERAR_OPERADOR,
                post(
                        "/api/atendimentos/" + aberto("TELEFONE") + "/transferencia",
                        "{\"grupo\":\"supervisao\",\"texto\":\"Ver.\"}"));
        todos.put(Permissao.CANCELAR, post("/api/atendimentos/0/cancelamento", MOTIVO));
        todos.put(Permissao.EXCLUIR, new Pedido("DELETE", "/api/atendimentos/0", MOTIVO));
        todos.put(
                Permissao.ENCERRAR_DE_OUTRO_OPERADOR,
                post("/api/atendimentos/" + aberto("TELEFONE") + "/resolucao", TEXTO));
        todos.put(
                Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA,
                post("/api/atendimentos/" + aberto("FALE_CONOSCO") + "/resolucao", TEXTO));
        todos.put(
                Permissao.ALTERAR_PRAZO,
                new Pedido(
                        "PUT", "/api/atendimentos/0/prazo", "{\"venceEm\":\"" + ONTEM + "\",\"motivo\":\"Acordo.\"}"));
        todos.put(
                Permissao.ALTERAR_DATA_DA_ABERTURA,
                new Pedido(
                        "PUT",
                        "/api/atendimentos/0/abertura",
                        "{\"abertoEm\":\"" + ONTEM + "\",\"motivo\":\"Antes.\"}"));
        todos.put(
                Permissao.ALTERAR_PRIORIDADE,
                new Pedido("PUT", "/api/atendimentos/0/prioridade", "{\"prioridade\":90,\"motivo\":\"Acordo.\"}"));
        todos.put(Permissao.RESTRINGIR, post("/api/atendimentos/0/restricao", "{}"));
        todos.put(Permissao.ACESSAR_CONTEUDO_RESTRITO, get("/api/atendimentos/" + restrito()));
        todos.put(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL, post("/api/atendimentos/0/mensagens", "{}"));
        todos.put(Permissao.ENVIAR_CHAMADO_POR_EMAIL, post("/api/solicitacoes/0/mensagens", "{}"));
        todos.put(
                Permissao.RESPONDER_DEMANDA,
                post("/api/solicitacoes/0/redirecionamento", "{\"grupo\":\"cadastro\",\"texto\":\"É deles.\"}"));
        todos.put(
                Permissao.TRATAR_RECLAMACAO,
                post("/api/reclamacoes/0/resposta", "{\"texto\":\"Procede.\",\"conclusao\":\"ATENDIDA\"}"));
        todos.put(Permissao.ACOMPANHAR_ATRASO, post("/api/solicitacoes/0/providencias", TEXTO));
        todos.put(
                Permissao.CADASTRAR_CLIENTE,
                post("/api/clientes", "{\"tipo\":\"BENEFICIARIO\",\"nome\":\"Maria\",\"cpf\":\"00000000000\"}"));
        todos.put(Permissao.CADASTRAR_TELEFONES, new Pedido("DELETE", "/api/clientes/0/telefones/0", ""));
        todos.put(Permissao.REMOVER_ANEXO_DO_CLIENTE, new Pedido("DELETE", "/api/clientes/0/foto", ""));
        todos.put(Permissao.ANONIMIZAR, post("/api/clientes/0/anonimizacao", "{}"));
        todos.put(Permissao.ATENDER_TITULAR_DE_DADOS, get("/api/clientes/0/dados-pessoais.zip"));
        todos.put(
                Permissao.INFORMAR_CHAMADAS,
                post("/api/chamadas", "{\"telefone\":\"(11) 98765-4321\",\"operador\":\"atendente2\"}"));
        todos.put(Permissao.EXPORTAR, get("/api/atendimentos.csv?protocolo=0"));
        todos.put(Permissao.VER_INDICADORES, get("/api/indicadores/elementos?processo=solicitacao"));
        todos.put(Permissao.AGIR_EM_LOTE, get("/api/lotes"));
        todos.put(Permissao.CADASTRAR_AUSENCIAS, new Pedido("DELETE", "/api/ausencias/0", ""));
        todos.put(Permissao.GERAR_DOSSIE, get("/api/atendimentos/0/dossie.pdf"));
        assunto(todos, Permissao.ACESSAR_ASSUNTOS_RESTRITOS, "ouvidoria/denuncia");
        assunto(todos, Permissao.ALTERAR_VENCIMENTO, "financeiro/vencimento/alterar");
        assunto(todos, Permissao.ACESSAR_COBRANCA, "financeiro/negociacao/parcelamento");
        assunto(todos, Permissao.GERAR_SENHA_WEB, "cadastro/acesso/senha");
        assunto(todos, Permissao.EMITIR_GUIAS, "autorizacao/emissao-de-guia");
        assunto(todos, Permissao.MARCAR_CONSULTAS, "rede/agendamento");
        assunto(todos, Permissao.SOLICITAR_CARTEIRAS, "carteirinha/segunda-via");
        assunto(todos, Permissao.ACESSAR_REMOCOES, "remocao/alta");
        return todos;
    }

    private void assunto(Map<Permissao, Pedido> todos, Permissao direito, String caminho) {
        todos.put(
                direito,
                new Pedido(
                        "PUT",
                        "/api/atendimentos/" + aberto("TELEFONE") + "/classificacao",
                        "{\"classificacao\":\"" + caminho + "\"}"));
    }

    private static Pedido post(String caminho, String corpo) {
        return new Pedido("POST", caminho, corpo);
    }

    private static Pedido get(String caminho) {
        return new Pedido("GET", caminho, "");
    }

    @Test
    void semOQueAMatrizDaARotaRecusaEComNao() {
        admin = Navegador.comCredencial(porta, "admin", "demo");
        Map<Permissao, Pedido> pedidos = pedidos();
        Set<Permissao> todas = EnumSet.allOf(Permissao.class);
        todas.removeAll(Permissao.SEM_FUNCAO_AINDA);
        todas.removeAll(PELA_FACHADA);
        assertThat(pedidos.keySet()).isEqualTo(todas);

        admin.post(
                "/api/cadastros/grupos",
                "{\"codigo\":\"%s\",\"nome\":\"Grupo %s\",\"atuacao\":\"ATENDE\"}".formatted(grupo, grupo));
        var nova = identidade.newUser(pessoa);
        nova.setPassword("demo");
        identidade.saveUser(nova);
        admin.enviar("PUT", "/api/cadastros/grupos/" + grupo + "/membros/" + pessoa);
        Navegador dela = Navegador.nosApps(porta, pessoa);
        List<String> erros = new ArrayList<>();
        pedidos.forEach((direito, pedido) -> conferir("nenhum", direito, 403, dela, pedido, erros));

        Set<Permissao> outras = EnumSet.allOf(Permissao.class);
        outras.forEach(uma -> mudar(uma, "NADA", "CONCEDIDO"));
        for (var um : pedidos.entrySet()) {
            Permissao direito = um.getKey();
            mudar(direito, "CONCEDIDO", "NADA");
            // A right less ends the session; what is given holds in the one that is open.
            Navegador deNovo = Navegador.nosApps(porta, pessoa);
            conferir("sem", direito, 403, deNovo, um.getValue(), erros);
            mudar(direito, "NADA", "CONCEDIDO");
            HttpResponse<String> com = pedir(deNovo, um.getValue());
            if (com.statusCode() == 403 || com.statusCode() == 401 || com.statusCode() >= 500) {
                erros.add("com " + direito + ": " + com.statusCode() + " " + com.body());
            }
        }
        assertThat(erros).isEmpty();
    }

    private static void conferir(
            String como, Permissao direito, int status, Navegador quem, Pedido pedido, List<String> erros) {
        HttpResponse<String> resposta = pedir(quem, pedido);
        boolean nomeia = como.equals("nenhum") || resposta.body().contains(direito.name());
        if (resposta.statusCode() != status || !nomeia) {
            erros.add(como + " " + direito + ": " + resposta.statusCode() + " " + resposta.body());
        }
    }

    private static HttpResponse<String> pedir(Navegador quem, Pedido pedido) {
        return pedido.verbo().equals("GET")
                ? quem.get(pedido.caminho())
                : quem.pelosApps(pedido.verbo(), pedido.caminho(), pedido.corpo());
    }

    private void mudar(Permissao direito, String de, String para) {
        int status = admin.put(
                        "/api/cadastros/direitos/" + direito + "/grupos/" + grupo,
                        "{\"de\":\"%s\",\"para\":\"%s\"}".formatted(de, para))
                .statusCode();
        assertThat(status).as("%s de %s para %s", direito, de, para).isEqualTo(204);
    }

    private String aberto(String origem) {
        return JsonPath.read(
                Navegador.comCredencial(porta, "atendente", "demo")
                        .post("/api/atendimentos", "{\"origem\":\"" + origem + "\"}")
                        .body(),
                "$.protocolo");
    }

    private String restrito() {
        String protocolo = aberto("TELEFONE");
        Navegador.comCredencial(porta, "atendente", "demo").post("/api/atendimentos/" + protocolo + "/restricao", "{}");
        return protocolo;
    }
}
