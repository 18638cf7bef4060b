package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.anexos.Anexos;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code acoes} tells the truth: what is listed succeeds, what is not listed is refused by right or situation. */
@TesteDeIntegracao
class AcoesApiTest {

    private static final String TEXTO = "{'texto': 'Segunda via enviada ao titular.'}";
    private static final String MOTIVO = "{'motivo': 'O cliente desistiu.'}";

    private record Chamada(HttpMethod metodo, String caminho, String json) {}

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Agora agora;

    @Autowired
    Anexos anexos;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private Map<String, Chamada> doAtendimento() {
        Map<String, Chamada> chamadas = new LinkedHashMap<>();
        chamadas.put("ALTERAR", new Chamada(HttpMethod.PATCH, "", "{'titulo': 'x'}"));
        chamadas.put(
                "VINCULAR_CLIENTE",
                new Chamada(HttpMethod.PUT, "/cliente", "{'cpf': '%s'}".formatted(api.cpfDeCliente())));
        chamadas.put(
                "CLASSIFICAR",
                new Chamada(HttpMethod.PUT, "/classificacao", "{'classificacao': '%s'}".formatted(DE_UM_GRUPO)));
        chamadas.put("ALTERAR_ABERTURA", new Chamada(HttpMethod.PUT, "/abertura", aberturaAntes()));
        chamadas.put("ALTERAR_PRAZO", new Chamada(HttpMethod.PUT, "/prazo", novoPrazo()));
        chamadas.put("ALTERAR_PRIORIDADE", new Chamada(HttpMethod.PUT, "/prioridade", "{'prioridade': 90}"));
        chamadas.put(
                "REGISTRAR_INFORMACAO",
                new Chamada(HttpMethod.POST, "/informacoes", "{'informacao': 'segunda-via-de-boleto'}"));
        chamadas.put(
                "REGISTRAR_SOLICITACAO",
                new Chamada(HttpMethod.POST, "/solicitacoes", "{'tipo': '%s'}".formatted(DE_UM_GRUPO)));
        chamadas.put("ASSUMIR", new Chamada(HttpMethod.POST, "/assuncao", null));
        chamadas.put("RESOLVER", new Chamada(HttpMethod.POST, "/resolucao", TEXTO));
        chamadas.put("ENCAMINHAR", new Chamada(HttpMethod.POST, "/encaminhamento", TEXTO));
        chamadas.put("DEIXAR_PENDENTE", new Chamada(HttpMethod.POST, "/pendencia", TEXTO));
        chamadas.put("RETOMAR", new Chamada(HttpMethod.POST, "/retomada", null));
        chamadas.put("TRANSFERIR", new Chamada(HttpMethod.POST, "/transferencia", "{'grupo': 'supervisao'}"));
        chamadas.put("DAR_RETORNO", new Chamada(HttpMethod.POST, "/retorno", "{'desfecho': 'COMUNICADO'}"));
        chamadas.put("COMPLEMENTAR", new Chamada(HttpMethod.POST, "/complementos", TEXTO));
        chamadas.put("ANEXAR", new Chamada(HttpMethod.POST, "/anexos", null));
        chamadas.put("MOSTRAR_ANEXO", new Chamada(HttpMethod.PATCH, "/anexos/novo", "{'paraOCliente': true}"));
        chamadas.put("REMOVER_ANEXO", new Chamada(HttpMethod.DELETE, "/anexos/novo", null));
        chamadas.put("RESTRINGIR", new Chamada(HttpMethod.POST, "/restricao", null));
        chamadas.put("CANCELAR", new Chamada(HttpMethod.POST, "/cancelamento", MOTIVO));
        chamadas.put("EXCLUIR", new Chamada(HttpMethod.DELETE, "", MOTIVO));
        chamadas.put("AVALIAR", new Chamada(HttpMethod.POST, "/avaliacao", "{'nota': 5, 'comentario': 'Rápido.'}"));
        chamadas.put(
                "PROGRAMAR_LIGACAO",
                new Chamada(HttpMethod.POST, "/ligacoes", "{'assunto': 'Retornar', 'telefone': '(11) 98765-4321'}"));
        chamadas.put("REINICIAR", new Chamada(HttpMethod.POST, "/reinicio", MOTIVO));
        return chamadas;
    }

    private Map<String, Chamada> daSolicitacao() {
        Map<String, Chamada> chamadas = new LinkedHashMap<>();
        String resposta = "{'texto': 'Boleto enviado ao titular.', 'conclusao': 'ATENDIDA'}";
        chamadas.put("RESPONDER|CONSOLIDAR", new Chamada(HttpMethod.POST, "/resposta", resposta));
        chamadas.put("REDIRECIONAR", new Chamada(HttpMethod.POST, "/redirecionamento", "{'grupo': 'lgpd'}"));
        chamadas.put("PEDIR_COMPLEMENTO", new Chamada(HttpMethod.POST, "/pedido-de-complemento", TEXTO));
        chamadas.put("REITERAR", new Chamada(HttpMethod.POST, "/reiteracoes", TEXTO));
        chamadas.put("RECLAMAR", new Chamada(HttpMethod.POST, "/reclamacoes", TEXTO));
        chamadas.put("PEDIR_REANALISE", new Chamada(HttpMethod.POST, "/reanalise", TEXTO));
        chamadas.put(
                "RECLASSIFICAR",
                new Chamada(HttpMethod.PUT, "/classificacao", "{'classificacao': 'cadastro/dados/endereco'}"));
        chamadas.put("ALTERAR_PRAZO", new Chamada(HttpMethod.PUT, "/prazo", novoPrazo()));
        chamadas.put("ALTERAR_PRIORIDADE", new Chamada(HttpMethod.PUT, "/prioridade", "{'prioridade': 90}"));
        chamadas.put("TRANSFERIR_DEMANDA", new Chamada(HttpMethod.POST, "/transferencia", "{'grupo': 'lgpd'}"));
        chamadas.put("REGISTRAR_PROVIDENCIA", new Chamada(HttpMethod.POST, "/providencias", TEXTO));
        String agoraMesmo = "{'em': '%s'}".formatted(Instant.now(agora));
        chamadas.put("REGISTRAR_DOCUMENTOS", new Chamada(HttpMethod.POST, "/documentos-completos", agoraMesmo));
        chamadas.put(
                "REGISTRAR_NOTIFICACAO",
                new Chamada(HttpMethod.POST, "/notificacao", agoraMesmo.replace("{", "{'numero': '12345', ")));
        chamadas.put("REGISTRAR_REALIZACAO", new Chamada(HttpMethod.POST, "/realizacao", agoraMesmo));
        chamadas.put("REGISTRAR_EFEITO", new Chamada(HttpMethod.POST, "/efeito", agoraMesmo));
        chamadas.put("REGISTRAR_CONHECIMENTO", new Chamada(HttpMethod.POST, "/conhecimento", agoraMesmo));
        chamadas.put("REGISTRAR_CIENCIA", new Chamada(HttpMethod.POST, "/ciencia", agoraMesmo));
        chamadas.put(
                "PRORROGAR",
                new Chamada(
                        HttpMethod.POST,
                        "/prorrogacao",
                        agoraMesmo.replace("'em'", "'acordo': 'Combinado com a cliente.', 'ate'")));
        chamadas.put("CANCELAR", new Chamada(HttpMethod.POST, "/cancelamento", MOTIVO));
        return chamadas;
    }

    private String novoPrazo() {
        return "{'venceEm': '%s', 'motivo': 'Acordo'}"
                .formatted(Instant.now(agora).plus(Duration.ofDays(90)));
    }

    private String aberturaAntes() {
        return "{'abertoEm': '%s', 'motivo': 'Ouvido antes'}"
                .formatted(Instant.now(agora).minus(Duration.ofHours(2)));
    }

    private String situacao(String qual) {
        return switch (qual) {
            case "sem classificação" -> api.aberto();
            case "aberto" -> api.classificado(DE_UM_GRUPO);
            case "da ouvidoria" -> api.aberto("{'origem': 'OUVIDORIA', 'classificacao': '%s'}".formatted(DE_UM_GRUPO));
            case "pendente" -> depois(api.classificado(DE_UM_GRUPO), "/pendencia", TEXTO);
            case "encaminhado" -> api.atendimentoDe(api.encaminhada(DE_UM_GRUPO));
            case "a retornar" -> respondido();
            case "sem comunicação" -> depois(respondido(), "/retorno", "{'desfecho': 'SEM_COMUNICACAO'}");
            case "encerrado" -> api.encerrado(DE_UM_GRUPO);
            default -> depois(api.aberto(), "/cancelamento", MOTIVO);
        };
    }

    private String respondido() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.responder("financeiro", solicitacao).com(200);
        return api.atendimentoDe(solicitacao);
    }

    private String depois(String protocolo, String ato, String json) {
        api.post("atendente", "/atendimentos/" + protocolo + ato, json).com(200);
        return protocolo;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sem classificação",
                "aberto",
                "da ouvidoria",
                "pendente",
                "encaminhado",
                "a retornar",
                "sem comunicação",
                "encerrado",
                "cancelado"
            })
    void doAtendimento(String situacao) {
        String caso = "/atendimentos/" + situacao(situacao);
        for (String quem : List.of("atendente", "atendente2", "supervisor", "ouvidor", "financeiro", "gestor")) {
            conferir(quem, caso, doAtendimento());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registrada",
                "em andamento",
                "respondida em parte",
                "a consolidar",
                "à espera",
                "respondida",
                "recusada",
                "cancelada"
            })
    void daSolicitacao(String situacao) {
        String caso = "/solicitacoes/" + solicitacao(situacao);
        for (String quem : List.of("atendente", "supervisor", "ouvidor", "faturamento", "autorizacao", "gestor")) {
            conferir(quem, caso, daSolicitacao());
            agora.comoSeFosse(Instant.now(agora).plus(Duration.ofDays(60)), () -> {
                conferir(quem, caso, daSolicitacao());
                return null;
            });
        }
    }

    private String solicitacao(String situacao) {
        if ("registrada".equals(situacao)) {
            String protocolo = api.aberto();
            return api.post(
                            "atendente",
                            "/atendimentos/" + protocolo + "/solicitacoes",
                            "{'tipo': '%s'}".formatted(DE_DOIS_GRUPOS))
                    .com(201)
                    .protocolo();
        }
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        switch (situacao) {
            case "respondida em parte" ->
                api.responder("faturamento", solicitacao).com(200);
            case "a consolidar", "respondida", "recusada" -> {
                api.responder("faturamento", solicitacao).com(200);
                api.responder("autorizacao", solicitacao).com(200);
                if ("respondida".equals(situacao)) {
                    api.responder("atendente", solicitacao).com(200);
                }
                if ("recusada".equals(situacao)) {
                    api.post(
                                    "atendente",
                                    "/solicitacoes/" + solicitacao + "/resposta",
                                    "{'texto': 'A glosa foi mantida.', 'conclusao': 'IMPROCEDENTE',"
                                            + " 'fundamento': 'Cláusula 8.2 do contrato de prestação de serviços.'}")
                            .com(200);
                }
            }
            case "à espera" ->
                api.post("faturamento", "/solicitacoes/" + solicitacao + "/pedido-de-complemento", TEXTO)
                        .com(200);
            case "cancelada" ->
                api.post("atendente", "/solicitacoes/" + solicitacao + "/cancelamento", MOTIVO)
                        .com(200);
            default -> {
                // As it was forwarded.
            }
        }
        return solicitacao;
    }

    private void conferir(String quem, String caso, Map<String, Chamada> chamadas) {
        Resposta visto = api.get(quem, caso);
        List<String> listadas =
                visto.status() == 403 ? List.of() : visto.com(200).em("$.acoes");
        List<String> daSupervisao = api.get("supervisor", caso).com(200).em("$.acoes");
        chamadas.forEach((acoes, chamada) -> {
            boolean pode = List.of(acoes.split("\\|")).stream().anyMatch(listadas::contains);
            boolean eHora = List.of(acoes.split("\\|")).stream().anyMatch(daSupervisao::contains);
            Resposta resposta = desfeita(() -> chamar(quem, caso, chamada));
            assertThat(resposta.status())
                    .as("%s, %s, %s: %s".formatted(quem, acoes, listadas, resposta.corpo()))
                    .satisfies(status -> {
                        if (pode) {
                            assertThat(status).isBetween(200, 204);
                        } else {
                            assertThat(status).isEqualTo(recusa(quem, eHora, resposta));
                        }
                    });
        });
        assertThat(chamadas.keySet().stream().flatMap(acoes -> List.of(acoes.split("\\|")).stream()))
                .containsAll(listadas);
    }

    /** Of what the supervision could do now the refusal is one of right, or of whose it is; it has all but the ouvidoria's. */
    private static int recusa(String quem, boolean eHora, Resposta resposta) {
        if (quem.equals("supervisor") && !resposta.corpo().contains("TRATAR_RECLAMACAO")) {
            return 409;
        }
        boolean deQuemE =
                Stream.of("está com ", "já respondeu", "aguarda complemento").anyMatch(resposta.corpo()::contains);
        return eHora && !deQuemE ? 403 : resposta.status() == 403 ? 403 : 409;
    }

    private Resposta chamar(String quem, String caso, Chamada chamada) {
        if (chamada.caminho().equals("/anexos")) {
            return anexar(quem, caso);
        }
        if (chamada.metodo() == HttpMethod.PATCH && chamada.caminho().equals("/anexos/novo")) {
            return api.enviar(api.pedido(chamada.metodo(), quem, caso + "/anexos/" + guardado(caso), chamada.json()));
        }
        if (chamada.caminho().equals("/anexos/novo")) {
            String local = anexar("supervisor", caso).crua().getHeader("Location");
            String anexo = local == null ? caso + "/anexos/0" : local.substring("/api".length());
            return api.enviar(api.pedido(HttpMethod.DELETE, quem, anexo, null));
        }
        return api.enviar(api.pedido(chamada.metodo(), quem, caso + chamada.caminho(), chamada.json()));
    }

    /** Of a case that is over none is attached: it was there before. */
    private long guardado(String caso) {
        String protocolo = caso.substring(caso.lastIndexOf('/') + 1);
        try (var arquivo = anexos.receber(
                protocolo, "nota.txt", new ByteArrayInputStream("nota".getBytes(StandardCharsets.UTF_8)))) {
            return anexos.guardar(protocolo, arquivo, false).id();
        }
    }

    private Resposta anexar(String quem, String caso) {
        var arquivo =
                new MockMultipartFile("arquivo", "nota.txt", "text/plain", "nota".getBytes(StandardCharsets.UTF_8));
        return api.enviar(MockMvcRequestBuilders.multipart("/api" + caso + "/anexos")
                .file(arquivo)
                .with(httpBasic(quem, "demo")));
    }

    /** The case is as it was for the next one. */
    private Resposta desfeita(Supplier<Resposta> ato) {
        return transacao.execute(status -> {
            status.setRollbackOnly();
            return ato.get();
        });
    }
}
