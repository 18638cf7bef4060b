package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** As {@link PlanosDosAtosTest}, of what nobody waits for: timers, and whatever is done by the clock. */
@TesteDeIntegracao
@EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
class PlanosDosTrabalhosTest {

    /** What does not grow with the cases, the clients or the years may be read whole. */
    private static final Pattern CRESCE = Pattern.compile(
            "act_(ru|hi)_(?!filter|authorization|meter)\\w+|atendimento|solicitacao|demanda|andamento|anexo"
                    + "|cliente|telefone|beneficiario|contrato|prestador|reclamacao|mensagem|contato_ativo|relogio|mencao"
                    + "|mencao_lida|avaliacao|apuracao|apuracao_do_dia|trabalho_em_aberto"
                    + "|texto_do_atendimento|alerta_vencimento|tarefa_oferecida|grupo_do_atraso|trilha|lote_linha|aviso"
                    + "|chamada|idempotencia|informacao_registrada|pedido_de_titular|presenca"
                    + "|login_conhecido|codigo_de_recuperacao|link_assinado|link_de_acesso|assinatura_recebida"
                    + "|sessao_do_chatbot|tentativa_no_chatbot");

    /** Once a night, and who has no contract any more is only found by looking at everybody. */
    private static final Set<String> UMA_VEZ_POR_NOITE = Set.of("ApagamentoNoPrazo.todaNoite: cliente ");

    @Autowired
    Agora agora;

    @Autowired
    ApplicationContext contexto;

    @Autowired
    ProcessEngine motor;

    @Autowired
    PlatformTransactionManager transacoes;

    @Value("${spring.datasource.url}")
    String endereco;

    private final Map<String, List<String>> porTrabalho = new LinkedHashMap<>();

    @Test
    void nenhumTrabalhoLeUmaTabelaInteira(@Autowired MockMvc mvc) throws Exception {
        // What other tests left to be measured is read in other ways than the few cases that wait at any moment.
        ReflectionTestUtils.invokeMethod(contexto.getBean("apurador"), "apurarPendentes");
        var api = new ApiDeTeste(mvc);
        timers(api);
        aquisicao();
        agendados();

        Set<String> inteiras = new TreeSet<>();
        var planos = new Planos(endereco, CRESCE);
        for (var trabalho : porTrabalho.entrySet()) {
            planos.lidasPorInteiro(trabalho.getValue()).forEach(uma -> inteiras.add(trabalho.getKey() + ": " + uma));
        }
        inteiras.removeIf(uma -> UMA_VEZ_POR_NOITE.stream().anyMatch(uma::startsWith));
        assertThat(inteiras).isEmpty();
    }

    /** Attention, breach, the wait for the client that ends, the breach of a complaint. */
    private void timers(ApiDeTeste api) throws Exception {
        String vencida =
                agora.comoSeFosse(Instant.now(agora).minus(Duration.ofDays(60)), () -> api.encaminhada(DE_DOIS_GRUPOS));
        String reclamacao = api.post(
                        "atendente", "/solicitacoes/" + vencida + "/reclamacoes", "{'texto': 'Sessenta dias.'}")
                .com(201)
                .protocolo();
        String emEspera = api.encaminhada(DE_UM_GRUPO);
        api.post("financeiro", "/solicitacoes/" + emEspera + "/pedido-de-complemento", "{'texto': 'De que mês?'}")
                .com(200);
        Set<String> feitos = new LinkedHashSet<>();
        for (String protocolo : List.of(vencida, reclamacao, emEspera)) {
            feitos.addAll(timers(protocolo));
        }
        assertThat(feitos).contains("StartEvent_Atencao", "StartEvent_PrazoExpirado", "CatchEvent_SemComplemento");
    }

    /** Of the instance of that protocol: which were there. */
    private List<String> timers(String protocolo) throws Exception {
        ManagementService trabalhos = motor.getManagementService();
        String instancia = motor.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
        List<String> feitos = new ArrayList<>();
        for (var trabalho :
                trabalhos.createJobQuery().processInstanceId(instancia).list()) {
            String qual = trabalhos
                    .createJobDefinitionQuery()
                    .jobDefinitionId(trabalho.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            fazer(qual, () -> trabalhos.executeJob(trabalho.getId()));
            feitos.add(qual);
        }
        return feitos;
    }

    /** Which are due, as each node asks all the time. */
    private void aquisicao() throws Exception {
        var configuracao = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        fazer(
                "aquisição",
                () -> new TransactionTemplate(transacoes).executeWithoutResult(transacao -> {
                    configuracao
                            .getCommandExecutorTxRequired()
                            .execute(new AcquireJobsCmd(configuracao.getJobExecutor()));
                    transacao.setRollbackOnly();
                }));
    }

    private void agendados() throws Exception {
        int quantos = 0;
        for (String nome : contexto.getBeanDefinitionNames()) {
            Class<?> tipo = contexto.getType(nome);
            if (tipo == null || !tipo.getName().startsWith("br.central")) {
                continue;
            }
            Object bean = contexto.getBean(nome);
            for (var metodo : MethodIntrospector.selectMethods(
                            AopUtils.getTargetClass(bean), (MethodIntrospector.MetadataLookup<Scheduled>)
                                    um -> AnnotatedElementUtils.findMergedAnnotation(um, Scheduled.class))
                    .keySet()) {
                quantos++;
                fazer(
                        tipo.getSimpleName() + "." + metodo.getName(),
                        () -> ReflectionTestUtils.invokeMethod(bean, metodo.getName()));
            }
        }
        assertThat(quantos).isGreaterThan(15);
    }

    private void fazer(String nome, ContaSql.Ato ato) throws Exception {
        porTrabalho.put(nome, ContaSql.comandosDurante(ato));
    }
}
