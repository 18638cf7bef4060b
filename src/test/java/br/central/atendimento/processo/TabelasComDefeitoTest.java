package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Recusa;
import br.central.teste.ComPortaoAberto;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table changed, or broken, while the application runs: it rules at once, and no case is lost by it. */
@TesteDeIntegracao
@ComPortaoAberto
class TabelasComDefeitoTest {

    @Autowired
    Bancada bancada;

    @Autowired
    RepositoryService modelos;

    @Autowired
    ManagementService jobs;

    @LocalServerPort
    int porta;

    private TabelasDeTeste tabelas;

    @BeforeEach
    void abrir() {
        tabelas = new TabelasDeTeste(porta, modelos);
    }

    @AfterEach
    void restaurar() {
        tabelas.close();
    }

    @Test
    void aTabelaPublicadaMudaOProximoPrazo() {
        var antes = bancada.encaminhado(UM_GRUPO).solicitacao().prazo();
        String xml = TabelasDeTeste.original("prazos");

        tabelas.publicar("prazos", xml.replaceAll("(?s)(<text>)\"dias_(uteis|corridos)\"", "$1\"horas\""));

        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        assertThat(caso.solicitacao().prazo().venceEm()).isBefore(antes.venceEm());
        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate().toInstant())
                .isBefore(antes.venceEm().toInstant());
    }

    static Stream<Arguments> defeitos() {
        return Stream.of("prazos", "grupos-responsaveis", "triagem", "janela-reinicio")
                .flatMap(tabela -> Stream.of(
                        Arguments.of(tabela, "sem regra", (UnaryOperator<String>) TabelasDeTeste::semRegra),
                        Arguments.of(tabela, "FEEL quebrado", (UnaryOperator<String>) TabelasDeTeste::comFeelQuebrado),
                        Arguments.of(tabela, "sem saída", (UnaryOperator<String>) TabelasDeTeste::semSaida)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("defeitos")
    void oCasoEsperaVisivelESegueQuandoATabelaEConsertada(
            String tabela, String defeito, UnaryOperator<String> estrago) {
        tabelas.publicar(tabela, estrago.apply(tabela));

        CasoDeTeste caso =
                tabela.equals("janela-reinicio") ? bancada.aberto(UM_GRUPO).resolver() : bancada.encaminhado(UM_GRUPO);
        Job conferencia = conferencia(caso);
        esgotar(caso, conferencia);
        assertThat(incidentes(conferencia)).contains("failedJob");

        tabelas.publicar(tabela, TabelasDeTeste.original(tabela));
        assertThat(conferencia(caso).getRetries()).isPositive();
        assertThat(incidentes(conferencia)).isEqualTo("[]");
        jobs.executeJob(conferencia.getId());

        chegou(caso, tabela);
    }

    @Test
    void tambemSegueQuandoNoCockpitSeTentaDeNovo() {
        tabelas.publicar("prazos", TabelasDeTeste.semSaida("prazos"));
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        Job conferencia = conferencia(caso);
        esgotar(caso, conferencia);
        tabelas.close();

        jobs.setJobRetries(conferencia.getId(), 1);
        jobs.executeJob(conferencia.getId());

        chegou(caso, "prazos");
    }

    @Test
    void classificarComATabelaQuebradaNaoImpedeOAtendimento() {
        CasoDeTeste caso = bancada.aberto(null);
        tabelas.publicar("prazos", TabelasDeTeste.comFeelQuebrado("prazos"));

        classificar(caso);

        assertThat(caso.ver().classificacao()).isEqualTo(UM_GRUPO);
        assertThat(caso.ver().prazo()).isNull();
        assertThat(caso.andamentos()).contains("CLASSIFICACAO", "TABELA_COM_DEFEITO");
        tabelas.publicar("prazos", TabelasDeTeste.original("prazos"));
        classificar(caso);
        assertThat(caso.ver().prazo()).isNotNull();
    }

    @Test
    void abertoJaClassificadoComATabelaQuebradaTemProtocolo() {
        tabelas.publicar("prazos", TabelasDeTeste.semRegra("prazos"));

        CasoDeTeste caso = bancada.aberto(UM_GRUPO);

        assertThat(caso.andamentos()).contains("ABERTURA", "TABELA_COM_DEFEITO");
        tabelas.publicar("prazos", TabelasDeTeste.original("prazos"));
        caso.encaminhar().solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(caso.ver().prazo()).isNotNull();
    }

    @Test
    void semTriagemNaoSeEncaminhaAMao() {
        tabelas.publicar("triagem", TabelasDeTeste.semRegra("triagem"));
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);

        assertThatThrownBy(caso::encaminhar).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        tabelas.publicar("triagem", TabelasDeTeste.original("triagem"));
        jobs.executeJob(conferencia(caso).getId());

        caso.aguardaEm("UserTask_Atender");
        assertThat(caso.tarefa("UserTask_Atender").getAssignee()).isEqualTo("atendente");
        caso.encaminhar().aguardaEm("CallActivity_TratarSolicitacao");
    }

    @Test
    void escalonamentoQuebradoNaoEscondeOAtrasoNemRecusaAReiteracao() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        tabelas.publicar("escalonamento", TabelasDeTeste.comFeelQuebrado("escalonamento"));

        caso.executar("StartEvent_PrazoExpirado").reiterar();

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_AcompanharAtraso");
        assertThat(caso.andamentos()).contains("PRAZO_EXPIRADO", "REITERACAO");
    }

    @Test
    void semPrazoAReiteracaoDoQueETemCriticidadeAltaEAvisada(@Autowired JdbcClient banco) {
        tabelas.publicar("prazos", TabelasDeTeste.semRegra("prazos"));
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        banco.sql("update atendimento set criticidade = 'ALTA' where protocolo = :protocolo")
                .param("protocolo", caso.protocolo)
                .update();

        caso.reiterar();

        assertThat(caso.solicitacao().registro().reiteracoes()).isEqualTo(1);
        assertThat(caso.andamentos()).contains("REITERACAO");
    }

    private void classificar(CasoDeTeste caso) {
        caso.atendente(() -> bancada.edicao.classificar(caso.protocolo, new EscolhaDeClassificacao(UM_GRUPO, null)));
    }

    private static void chegou(CasoDeTeste caso, String tabela) {
        if (tabela.equals("janela-reinicio")) {
            caso.aguardaEm("EventGateway_JanelaDeReinicio");
            assertThat(caso.ver().percurso().reinicioAte())
                    .isEqualTo(caso.ver().percurso().encerradoEm().plusHours(24));
        } else {
            caso.aguardaEm("CallActivity_TratarSolicitacao");
            caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
            assertThat(caso.ver().prazo()).isNotNull();
        }
    }

    private static Job conferencia(CasoDeTeste caso) {
        return Modelo.CONFERENCIAS.stream()
                .flatMap(etapa -> caso.jobs(etapa).stream())
                .findFirst()
                .orElseThrow();
    }

    private void esgotar(CasoDeTeste caso, Job conferencia) {
        while (conferencia(caso).getRetries() > 0) {
            assertThatThrownBy(() -> jobs.executeJob(conferencia.getId())).isInstanceOf(RuntimeException.class);
        }
    }

    private String incidentes(Job job) {
        return Navegador.logado(porta, "gestor")
                .get("/camunda/api/engine/engine/default/incident?processInstanceId=" + job.getProcessInstanceId())
                .body();
    }
}
