package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What analysts look at of the process models, each page asked for by 4 of them at once without a pause, where the engine's
 * history keeps a million cases of a year and 100 000 more are open.
 */
@Bench
class ModelosBench {

    private static final int CASOS = Escala.de("bench.casos", 1_000_000, 200);
    private static final int ABERTOS = Escala.de("bench.abertos", CASOS / 10, CASOS / 10);
    private static final int ANALISTAS = Escala.clientes(4);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 10, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 3, 0);
    private static final int LIMITE_EM_MS = 500;
    private static final int POR_VEZ = 50_000;

    /** As a year of cases, one after the other, would have left them. */
    private static final String DESLOCAMENTO = " - (n::bigint * 7919 % 525600) * interval '1 minute'";

    /** A new page is one line here. */
    private static final Map<String, String> PAGINAS = Map.ofEntries(
            Map.entry("models: all of them", "/cockpit/modelos"),
            Map.entry("models: versions and where they wait", "/cockpit/modelos/solicitacao"),
            Map.entry("models: the root's versions", "/cockpit/modelos/atendimento"),
            Map.entry(
                    "models: the cases of a step",
                    "/cockpit/modelos/solicitacao/casos?passo=UserTask_ResponderDemanda"),
            Map.entry("models: heat map, an hour", "/cockpit/modelos/solicitacao/calor?periodo=HORA"),
            Map.entry("models: heat map, a month", "/cockpit/modelos/solicitacao/calor"),
            Map.entry("models: heat map, a year", "/cockpit/modelos/solicitacao/calor?periodo=ANO&medida=TEMPO"),
            Map.entry("models: publish", "/cockpit/modelos/solicitacao/publicar"),
            Map.entry("migration: choose and plan", "/cockpit/modelos/solicitacao/migracao?de=1"));

    @LocalServerPort
    int porta;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    ManagementService motor;

    @Autowired
    ApplicationContext contexto;

    @Test
    void osModelosEntreUmMilhaoDeCasos() throws Exception {
        Relatorio.dizerACarga();
        encher();
        List<ClienteHttp> analistas = IntStream.range(0, ANALISTAS)
                .mapToObj(qual -> ClienteHttp.comSessao(porta, qual % 2 == 0 ? "analista" : "admin"))
                .toList();
        List<String> falhas = new ArrayList<>();
        for (String nome : PAGINAS.keySet().stream().sorted().toList()) {
            try {
                if (AQUECIMENTO > 0) {
                    medir(nome, analistas, AQUECIMENTO);
                }
                Medida medida = medir(nome, analistas, SEGUNDOS);
                boolean dentro = medida.quantil(95) <= LIMITE_EM_MS;
                Relatorio.dizer(medida + (dentro ? "  within " : "  OVER ") + LIMITE_EM_MS + " ms");
            } catch (IllegalStateException falha) {
                Relatorio.dizer(nome + " failed: " + falha.getCause());
                falhas.add(nome);
            }
        }
        assertThat(falhas).as("o que não respondeu").isEmpty();
    }

    private static Medida medir(String nome, List<ClienteHttp> analistas, int segundos) throws Exception {
        return Medida.medir(
                nome,
                segundos,
                analistas.stream()
                        .map(um -> (Medida.Ato) () -> um.pagina(PAGINAS.get(nome)))
                        .toList());
    }

    private void encher() throws Exception {
        ClienteHttp atendente = ClienteHttp.comSessao(porta, "atendente");
        new TrabalhoAcumulado(banco).casos(JsonPath.read(encaminhado(atendente), "$.protocolo"), ABERTOS);
        historia(umaVida(atendente));
        long inicio = System.nanoTime();
        ReflectionTestUtils.invokeMethod(contexto.getBean("somaDoCalor"), "somar");
        Relatorio.dizer("%d steps of %d processes in the history, added up by days in %.1f s"
                .formatted(contar("act_hi_actinst"), contar("act_hi_procinst"), (System.nanoTime() - inicio) / 1e9));
        banco.execute("vacuum analyze");
        banco.execute("checkpoint");
    }

    /** From the first contact to the end, with an answer of a group between. @return the engine's id of the whole */
    private String umaVida(ClienteHttp atendente) throws Exception {
        String aberto = encaminhado(atendente);
        String protocolo = JsonPath.read(aberto, "$.protocolo");
        ClienteHttp.comSessao(porta, "financeiro")
                .post(
                        "/solicitacoes/" + JsonPath.<String>read(aberto, "$.solicitacoes[0].protocolo") + "/resposta",
                        "{\"texto\": \"Boleto enviado ao titular.\", \"conclusao\": \"ATENDIDA\"}");
        atendente.post("/atendimentos/" + protocolo + "/retorno", "{\"desfecho\": \"COMUNICADO\"}");
        String raiz = banco.queryForObject(
                "select id_ from act_hi_procinst where business_key_ = ? and id_ = root_proc_inst_id_",
                String.class,
                protocolo);
        passarAJanela(raiz);
        return raiz;
    }

    /** The client may ask for a restart until then. */
    private void passarAJanela(String raiz) {
        motor.createJobQuery().processInstanceId(raiz).timers().list().forEach(um -> motor.executeJob(um.getId()));
        assertThat(contar("act_hi_procinst where id_ = '" + raiz + "' and end_time_ is not null"))
                .isOne();
    }

    private static String encaminhado(ClienteHttp atendente) throws Exception {
        return atendente.post(
                "/atendimentos",
                "{\"origem\": \"TELEFONE\", \"classificacao\": \"financeiro/boleto/segunda-via\","
                        + " \"encaminhamento\": {\"texto\": \"Peço resposta.\"}}");
    }

    private void historia(String raiz) {
        for (String tabela : List.of("act_hi_procinst", "act_hi_taskinst", "act_hi_actinst")) {
            List<String> colunas = banco.queryForList(
                    "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'",
                    String.class,
                    tabela);
            String valores = colunas.stream().map(ModelosBench::copia).collect(Collectors.joining(", "));
            for (int primeiro = 1; primeiro <= CASOS; primeiro += POR_VEZ) {
                banco.update(
                        "insert into " + tabela + " (" + String.join(", ", colunas) + ") select " + valores + " from "
                                + tabela + " t, generate_series(?, ?) n where t.root_proc_inst_id_ = ?",
                        primeiro,
                        Math.min(CASOS, primeiro + POR_VEZ - 1),
                        raiz);
            }
        }
    }

    private static String copia(String coluna) {
        if (coluna.endsWith("time_") || coluna.equals("due_date_")) {
            return "t." + coluna + DESLOCAMENTO;
        }
        return List.of(
                                "id_",
                                "proc_inst_id_",
                                "root_proc_inst_id_",
                                "super_process_instance_id_",
                                "execution_id_",
                                "parent_act_inst_id_",
                                "act_inst_id_",
                                "task_id_",
                                "call_proc_inst_id_")
                        .contains(coluna)
                ? "md5(t." + coluna + " || '-' || n)"
                : "t." + coluna;
    }

    private long contar(String tabela) {
        return banco.queryForObject("select count(*) from " + tabela, Long.class);
    }
}
