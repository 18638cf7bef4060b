package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The deadlines of 20 000 requests pass in the same minute while 8 operators work without a pause: how soon all have been
 * escalated, and what the operators notice of it.
 */
@Bench
class TempestadeDePrazosBench {

    private static final int PRAZOS = Escala.de("bench.prazos", 20_000, 5);
    private static final int OPERADORES = Escala.clientes(8);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 20, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 30, 0);
    private static final int LIMITE_EM_SEGUNDOS = 120;
    private static final double VEZES_A_CALMARIA = 2;
    private static final int ESPERA_EM_MINUTOS = 20;

    private static final String RESPOSTA =
            "{\"texto\": \"Glosa revertida no lote 12, guia autorizada.\", \"conclusao\": \"ATENDIDA\"}";

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    ProcessEngine motor;

    private List<String> documentos;

    @Test
    void vinteMilPrazosNoMesmoMinuto() throws Exception {
        Relatorio.dizerACarga();
        documentos = Prestadores.novos(Escala.INTEIRA ? 100 : 2, clientes);
        List<Medida.Ato> operadores =
                Stream.generate(this::operador).limit(OPERADORES).toList();
        Relatorio.dizer(Medida.medir("warm-up", AQUECIMENTO, operadores));
        String copias = new TrabalhoAcumulado(banco)
                .casosVivos(
                        NossaVida.protocolo(new NossaVida(atendente(), List.of(), documentos).abrir()),
                        PRAZOS,
                        "now() + interval '1 hour'");
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            Medida calmaria = Medida.medir("calm", SEGUNDOS, operadores);
            Relatorio.dizer(calmaria);
            int vencidos =
                    banco.update("update act_ru_job j set duedate_ = now() where j.duedate_ > now() and " + copias);
            assertThat(vencidos).isEqualTo(PRAZOS);
            Comandos.zerar(banco);
            dizer(calmaria, durante(operadores));
            Comandos.dizer(banco);
        } finally {
            executor.shutdown();
        }
        conferir();
    }

    /** Until nothing that was due waits any more. */
    private Medida durante(List<Medida.Ato> operadores) throws Exception {
        var acabou = new AtomicBoolean();
        var olheiro = new Thread(() -> {
            try {
                Awaitility.await()
                        .atMost(ESPERA_EM_MINUTOS, TimeUnit.MINUTES)
                        .pollInterval(500, TimeUnit.MILLISECONDS)
                        .until(this::nadaPorFazer);
            } finally {
                acabou.set(true);
            }
        });
        olheiro.start();
        return Medida.enquanto("storm", () -> !acabou.get(), operadores);
    }

    private boolean nadaPorFazer() {
        return banco.queryForList("select 1 from act_ru_job where duedate_ <= now() and retries_ > 0 limit 1")
                .isEmpty();
    }

    private static void dizer(Medida calmaria, Medida tempestade) {
        Relatorio.dizer(tempestade);
        double vezes = tempestade.quantil(95) / calmaria.quantil(95);
        Relatorio.dizer(String.format(
                Locale.ROOT,
                "%d deadlines escalated in %.0f s, %.0f a second: %s %d s",
                PRAZOS,
                tempestade.segundos(),
                PRAZOS / tempestade.segundos(),
                tempestade.segundos() <= LIMITE_EM_SEGUNDOS ? "within" : "OVER",
                LIMITE_EM_SEGUNDOS));
        Relatorio.dizer(String.format(
                Locale.ROOT,
                "operators' p95 in the storm ÷ in calm: %.2f, %s %.0f",
                vezes,
                vezes <= VEZES_A_CALMARIA ? "within" : "OVER",
                VEZES_A_CALMARIA));
    }

    /** Each has its task, its line and its place in the tables, once. */
    private void conferir() {
        String daCarga = " between " + CargaDaMesa.BASE + " and " + Long.MAX_VALUE;
        long escaladas = banco.queryForObject(
                "select count(*) from andamento where tipo = 'PRAZO_EXPIRADO' and solicitacao_id" + daCarga,
                Long.class);
        long acompanhadas = banco.queryForObject(
                "select count(*) from act_ru_task t join solicitacao s on s.tarefa_atraso = t.id_ where s.id" + daCarga,
                Long.class);
        long falhas = banco.queryForObject("select count(*) from act_hi_job_log where job_state_ = 1", Long.class);
        Relatorio.dizer(escaladas + " lines, " + acompanhadas + " tasks, " + falhas + " tries that failed");
        assertThat(List.of(escaladas, acompanhadas)).containsOnly((long) PRAZOS);
    }

    private Medida.Ato operador() {
        List<ClienteHttp> grupos = IntStream.range(0, 2)
                .mapToObj(qual -> ClienteHttp.comSessao(
                        porta, List.of("faturamento", "autorizacao").get(qual)))
                .toList();
        return new Operador(atendente(), grupos);
    }

    private ClienteHttp atendente() {
        return ClienteHttp.comSessao(porta, "atendente");
    }

    /** One request after the other: what is measured is each, whichever it is. */
    private final class Operador implements Medida.Ato {

        private final ClienteHttp atendente;
        private final List<ClienteHttp> grupos;
        private final NossaVida vida;
        private int passo;
        private String atendimento;
        private String pedido;

        private Operador(ClienteHttp atendente, List<ClienteHttp> grupos) {
            this.atendente = atendente;
            this.grupos = grupos;
            vida = new NossaVida(atendente, grupos, documentos);
        }

        @Override
        public void fazer() throws Exception {
            switch (passo) {
                case 0 -> {
                    String aberto = vida.abrir();
                    atendimento = NossaVida.protocolo(aberto);
                    pedido = NossaVida.protocolo(aberto.substring(aberto.indexOf("\"solicitacoes\"")));
                }
                case 1 -> atendente.pagina("/api/atendimentos?quadro=EM_ABERTO&responsavel=atendente&ordem=prazo");
                case 2, 3 -> grupos.get(passo - 2).post("/solicitacoes/" + pedido + "/resposta", RESPOSTA);
                case 4 -> atendente.pagina("/api/atendimentos/" + atendimento);
                case 5 -> atendente.post("/solicitacoes/" + pedido + "/resposta", RESPOSTA);
                default ->
                    atendente.post(
                            "/atendimentos/" + atendimento + "/retorno",
                            "{\"desfecho\": \"COMUNICADO\", \"texto\": \"Falei com o prestador.\"}");
            }
            passo = (passo + 1) % 7;
        }
    }
}
