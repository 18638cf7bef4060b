package br.central.demonstracao.atendimentos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.clientes.NovoCliente;
import br.central.comum.DiaDeTeste;
import br.central.demonstracao.clientes.DemonstracaoDeClientes;
import br.central.indicadores.RecontagemDoTrabalho;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupos;
import br.central.teste.BancoDeTeste;
import br.central.teste.MotorSemDadosPessoais;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * In a context of its own, for nothing but the demonstration is in its database; without a server, because the engine's
 * web apps exist once in a JVM.
 */
@SpringBootTest(
        properties = {
            "central.demo.atendimentos=" + DemonstracaoDeAtendimentosTest.QUANTOS,
            "camunda.bpm.process-engine-name=demonstracao"
        })
@ActiveProfiles({"demo", "teste"})
@ContextConfiguration(initializers = BancoDeTeste.class)
@DirtiesContext
@DisabledIfSystemProperty(
        named = "central.teste.instante",
        matches = "2018.*",
        disabledReason = "some of the people invented for the demonstration were not born")
@Tag("banco")
class DemonstracaoDeAtendimentosTest {

    static final int QUANTOS = 70;

    @Autowired
    DemonstracaoDeAtendimentos demonstracao;

    @Autowired
    DemonstracaoDeClientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    TaskService tarefas;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    ManagementService jobs;

    @Test
    void abreQuantosSePede() {
        assertThat(encenados()).isEqualTo(QUANTOS);
    }

    /** Without those that the people of the portal open themselves. */
    private Integer encenados() {
        return banco.queryForObject("select count(*) from atendimento where aberto_por <> 'cliente'", Integer.class);
    }

    @Test
    void nenhumaCenaEInterrompida() {
        assertThat(demonstracao.interrompidas()).isEmpty();
    }

    @Test
    void naoCarregaDeNovo() {
        demonstracao.start();
        assertThat(encenados()).isEqualTo(QUANTOS);
    }

    @Test
    void haDeTodasAsSituacoes() {
        assertThat(nomes("select distinct situacao from atendimento"))
                .containsExactlyInAnyOrderElementsOf(nomes(SituacaoAtendimento.values()));
        assertThat(nomes("select distinct situacao from solicitacao"))
                .containsExactlyInAnyOrderElementsOf(nomes(SituacaoSolicitacao.values()));
        assertThat(nomes("select distinct conclusao from solicitacao where conclusao is not null"))
                .containsExactlyInAnyOrderElementsOf(nomes(Conclusao.values()));
    }

    @Test
    void oTrabalhoEmAbertoEOQueAsTabelasDizem(@Autowired RecontagemDoTrabalho recontagem) {
        assertThat(recontagem.conferirTudo()).isGreaterThan(QUANTOS / 4);
    }

    /** Outside of it nobody is: see {@code EntradaNoPortalTest}. */
    @Test
    void aEntradaDoPortalMostraAsPessoasDaDemonstracao(@Autowired WebApplicationContext aplicacao) throws Exception {
        String pagina = MockMvcBuilders.webAppContextSetup(aplicacao)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/portal/entrar"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(pagina)
                .contains("Pessoas inventadas", "<code>demo</code>")
                .contains(DemonstracaoDeClientes.BENEFICIARIA_NOME, DemonstracaoDeClientes.BENEFICIARIA_CPF)
                .contains(DemonstracaoDeClientes.PRESTADOR_NOME, DemonstracaoDeClientes.PRESTADOR_CNPJ)
                .contains("Sônia Prado Martins", "na empresa");
        assertThat(nomes("select nome from conta_do_portal where senha is not null and nome is not null"))
                .as("quem se mostra entra")
                .contains("Sônia Prado Martins");
    }

    @Test
    void todasAsAreasTemOQueFazer(@Autowired Grupos grupos) {
        assertThat(grupos.que(Atuacao.RESPONDE))
                .allSatisfy(area -> assertThat(tarefas.createTaskQuery()
                                .taskDefinitionKey("UserTask_ResponderDemanda")
                                .taskCandidateGroup(area.codigo())
                                .count())
                        .isPositive());
    }

    @Test
    void haAtrasosAVistaENenhumIncidente() {
        assertThat(tarefas.createTaskQuery()
                        .taskDefinitionKey("UserTask_AcompanharAtraso")
                        .count())
                .isPositive();
        assertThat(execucoes.createIncidentQuery().count()).isZero();
        assertThat(jobs.createJobQuery().withException().count()).isZero();
    }

    @Test
    void oPassadoFoiVividoNoPassado() {
        Instant ontem = DiaDeTeste.agora().minus(Duration.ofDays(1));
        assertThat(tarefas.createTaskQuery()
                        .taskDefinitionKey("UserTask_ResponderDemanda")
                        .list())
                .anyMatch(tarefa -> tarefa.getCreateTime().toInstant().isBefore(ontem));
        assertThat(nomes("select distinct quem from andamento")).contains("atendente", "financeiro", "supervisor");
    }

    @Test
    void aMesmaSementeEscreveOsMesmosCasos() {
        Instant agora = Instant.parse("2026-07-15T17:00:00Z");
        assertThat(demonstracao.roteiros(agora)).isEqualTo(demonstracao.roteiros(agora));
    }

    @Test
    void oMotorNaoConheceNinguem() {
        List<String> palavras = new ArrayList<>(nomes("select titulo from atendimento where titulo is not null"));
        palavras.addAll(nomes("select texto from andamento where texto is not null"));
        clientes.inventados().stream()
                .flatMap(DemonstracaoDeAtendimentosTest::dados)
                .forEach(palavras::add);
        var motor = new MotorSemDadosPessoais(banco);
        assertThat(motor.procurar(List.of("financeiro")))
                .as("procura onde deve")
                .isNotEmpty();
        assertThat(motor.procurar(palavras)).isEmpty();
    }

    private static Stream<String> dados(NovoCliente cliente) {
        return Stream.of(
                        cliente.dados().nome(),
                        cliente.dados().cpf(),
                        cliente.dados().cnpj(),
                        cliente.dados().email(),
                        soDigitos(cliente.dados().cpf()))
                .filter(Objects::nonNull);
    }

    private static String soDigitos(String documento) {
        return documento == null ? null : documento.replaceAll("\\D", "");
    }

    private List<String> nomes(String consulta) {
        return banco.queryForList(consulta, String.class);
    }

    private static List<String> nomes(Enum<?>[] valores) {
        return Stream.of(valores).map(Enum::name).toList();
    }
}
