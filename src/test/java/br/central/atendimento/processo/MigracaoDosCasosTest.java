package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static br.central.regras.migracao.VersoesDeTeste.comOPasso;
import static br.central.regras.migracao.VersoesDeTeste.marcado;
import static br.central.regras.migracao.VersoesDeTeste.original;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.regras.corrida.CasoNaCorrida;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.SituacaoDaCorrida;
import br.central.regras.migracao.MigracaoDeTeste;
import br.central.regras.migracao.MigracaoView;
import br.central.regras.migracao.Migracoes;
import br.central.regras.migracao.OndeEsperam;
import br.central.regras.migracao.VersoesDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cases from every place of their process where one can wait go over to another version; two that wait in a step which that
 * version no longer has do not. Each then goes on to its end, with the deadlines, timers and tasks that it had. With {@code
 * -Dcentral.teste.migracao=1000}, so many of them.
 */
@TesteDeIntegracao
class MigracaoDosCasosTest {

    private static final int CASOS = Integer.getInteger("central.teste.migracao", 0);

    private static final Encaminhamento VER = new Encaminhamento("Favor tratar.");

    @Autowired
    Bancada bancada;

    @Autowired
    Migracoes migracoes;

    @Autowired
    MigracaoDeTeste trabalho;

    private VersoesDeTeste versoes;

    @BeforeEach
    void abrir() {
        versoes = new VersoesDeTeste(bancada.motor);
    }

    @AfterEach
    void fechar() {
        versoes.close();
    }

    @Test
    void solicitacoesDeCadaEsperaVaoEAsDuasDoPassoRetiradoFicam() {
        ProcessDefinition antiga = versoes.publicar("solicitacao", comOPasso());
        Map<String, CasoDeTeste> casos = solicitacoesEmCadaEspera();
        List<CasoDeTeste> presas = List.of(presa(), presa());
        int amostra = casos.size() + presas.size();
        for (int i = amostra; i < CASOS; i++) {
            bancada.comoSemConferir(
                    "atendente", () -> bancada.atendimentos.abrir(Bancada.telefone(UM_GRUPO, List.of(), VER)));
        }
        int vao = casos.size() + Math.max(0, CASOS - amostra);
        Map<String, List<String>> relogios = retratos(casos, this::relogios);
        Map<String, List<String>> tarefas = retratos(casos, this::tarefas);
        ProcessDefinition nova = versoes.publicar("solicitacao", marcado(original("solicitacao"), "Nova."));

        MigracaoView previa = previa(antiga, nova);

        assertThat(previa.situacao()).isEqualTo(SituacaoDaCorrida.PREVIA);
        assertThat(previa.casos()).isEqualTo(Map.of(ResultadoDoCaso.CABE, vao, ResultadoDoCaso.NAO_CABE, 2));
        assertThat(migracoes.onde(previa.id()))
                .contains(new OndeEsperam("Conferir documentos", 2, 2))
                .extracting(OndeEsperam::onde)
                .contains(
                        "Responder demanda",
                        "Acompanhar atraso; Responder demanda",
                        "Novo prazo expirado; Responder demanda",
                        "Acompanhar atraso; Consolidar resposta",
                        "Consolidar resposta",
                        "Resposta da principal",
                        "Espera pelo que vier primeiro depois de “O que fez o grupo?” (pediu complemento)");

        long inicio = System.nanoTime();
        MigracaoView feita = migrar(previa);
        System.out.printf("%d casos migrados em %d ms%n", vao, (System.nanoTime() - inicio) / 1_000_000);

        assertThat(feita.situacao()).isEqualTo(SituacaoDaCorrida.CONCLUIDA);
        assertThat(feita.casos()).isEqualTo(Map.of(ResultadoDoCaso.MIGRADO, vao, ResultadoDoCaso.NAO_CABE, 2));
        assertThat(migracoes.casos(feita.id(), ResultadoDoCaso.NAO_CABE, 0, 10).itens())
                .extracting(CasoNaCorrida::chave, CasoNaCorrida::motivo)
                .containsExactlyInAnyOrderElementsOf(presas.stream()
                        .map(presa -> org.assertj.core.groups.Tuple.tuple(
                                presa.solicitacao().protocolo(),
                                "Espera em “Conferir documentos”, que não tem correspondente na versão nova."))
                        .toList());
        assertThat(retratos(casos, this::relogios)).isEqualTo(relogios);
        assertThat(retratos(casos, this::tarefas)).isEqualTo(tarefas);
        casos.values()
                .forEach(caso -> assertThat(
                                caso.instancia(caso.solicitacao().protocolo()).getProcessDefinitionId())
                        .isEqualTo(nova.getId()));
        bancada.conferirTrabalho();
        casos.forEach(this::ateOFim);
        presas.forEach(presa -> assertThat(
                        presa.instancia(presa.solicitacao().protocolo()).getProcessDefinitionId())
                .isEqualTo(antiga.getId()));
        presas.forEach(CasoDeTeste::cancelar);
    }

    private Map<String, CasoDeTeste> solicitacoesEmCadaEspera() {
        Map<String, CasoDeTeste> casos = new TreeMap<>();
        casos.put("responder", bancada.encaminhado(UM_GRUPO));
        casos.put("dois grupos", bancada.encaminhado(DOIS_GRUPOS));
        casos.put("complemento", bancada.encaminhado(UM_GRUPO).pedirComplemento("financeiro"));
        casos.put("atenção avisada", bancada.encaminhado(UM_GRUPO).executar("StartEvent_Atencao"));
        casos.put("atraso", bancada.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado"));
        casos.put(
                "novo prazo",
                bancada.vencido(DOIS_GRUPOS)
                        .executar("StartEvent_PrazoExpirado")
                        .alterarPrazo(emDias(5)));
        casos.put(
                "consolidar",
                bancada.encaminhado(DOIS_GRUPOS).responder("faturamento").responder("autorizacao"));
        casos.put(
                "consolidar em atraso",
                bancada.vencido(DOIS_GRUPOS)
                        .executar("StartEvent_PrazoExpirado")
                        .responder("faturamento")
                        .responder("autorizacao"));
        String rua = "Rua da Migração, " + Sorte.uuid();
        casos.put("igual, principal", emEndereco(rua));
        casos.put("igual, espera", emEndereco(rua));
        return casos;
    }

    private CasoDeTeste emEndereco(String logradouro) {
        String tipo = "cadastro/dados/contato";
        var pedido = new NovaSolicitacao(tipo, null, Endereco.escrito(logradouro), "Atualizar.", null, null);
        return bancada.encaminhado(tipo, List.of(pedido));
    }

    private CasoDeTeste presa() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).responder("financeiro");
        caso.solicitacaoAguardaEm(0, "UserTask_ConferirDocumentos");
        return caso;
    }

    /** As people would have gone on with it. */
    private void ateOFim(String qual, CasoDeTeste caso) {
        switch (qual) {
            case "dois grupos", "novo prazo" ->
                caso.responder("faturamento").responder("autorizacao").responder("atendente");
            case "complemento" -> caso.complementar().responder("financeiro");
            case "consolidar", "consolidar em atraso" -> caso.responder("atendente");
            case "igual, principal" -> caso.responder("cadastro");
            case "igual, espera" ->
                assertThat(caso.tarefas("UserTask_ResponderDemanda")).isEmpty();
            default -> caso.responder("financeiro");
        }
        if (qual.startsWith("igual")) {
            return;
        }
        caso.processoDaSolicitacao(0).isEnded();
        caso.comunicado();
        assertThat(caso.ver().situacao()).as(qual).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(caso.andamentos())
                .filteredOn("EXPIRADO"::equals)
                .as("atraso avisado de " + qual)
                .hasSizeLessThanOrEqualTo(1);
    }

    private MigracaoView previa(ProcessDefinition de, ProcessDefinition para) {
        return bancada.como("analista", () -> trabalho.previa(de, para));
    }

    private MigracaoView migrar(MigracaoView previa) {
        return bancada.como("analista", () -> trabalho.migrar(previa));
    }

    @Test
    void atendimentosDeCadaEsperaVaoESeguem() {
        ProcessDefinition antiga = versoes.publicar("atendimento", marcado(original("atendimento"), "Antiga."));
        Map<String, CasoDeTeste> casos = new TreeMap<>();
        casos.put("UserTask_Atender", bancada.aberto(UM_GRUPO));
        CasoDeTeste pendente = bancada.aberto(UM_GRUPO);
        bancada.como(
                "atendente",
                () -> bancada.atendimentos.deixarPendente(pendente.protocolo, new Pendencia("A ligação caiu.", true)));
        casos.put("UserTask_RetomarPendente", pendente);
        casos.put("CallActivity_TratarSolicitacao", bancada.encaminhado(UM_GRUPO));
        CasoDeTeste comOutra = bancada.encaminhado(UM_GRUPO);
        comOutra.registrar(Bancada.solicitacao("cadastro/dados/contato"));
        casos.put("CatchEvent_SolicitacoesConcluidas", comOutra.responder("financeiro"));
        casos.put("UserTask_DarRetorno", bancada.encaminhado(UM_GRUPO).responder("financeiro"));
        casos.put(
                "EventGateway_AguardarTentativa",
                bancada.encaminhado(UM_GRUPO).responder("financeiro").semComunicacao());
        casos.put("ServiceTask_EnviarResposta", escrito(Duration.ZERO).responder("financeiro"));
        casos.put("EventGateway_JanelaDeReinicio", bancada.aberto(UM_GRUPO).resolver());
        casos.forEach((onde, caso) -> caso.aguardaEm(onde));
        Map<String, List<String>> relogios = retratos(
                casos,
                caso -> relogios(
                        caso, "CatchEvent_NovaTentativa", "CatchEvent_FimDaJanela", "ServiceTask_EnviarResposta"));
        Map<String, List<String>> tarefas = retratos(
                casos, caso -> tarefas(caso, "UserTask_Atender", "UserTask_RetomarPendente", "UserTask_DarRetorno"));
        ProcessDefinition nova = versoes.publicar("atendimento", marcado(original("atendimento"), "Nova."));

        MigracaoView feita = migrar(previa(antiga, nova));

        assertThat(feita.casos()).isEqualTo(Map.of(ResultadoDoCaso.MIGRADO, casos.size()));
        assertThat(retratos(
                        casos,
                        caso -> relogios(
                                caso,
                                "CatchEvent_NovaTentativa",
                                "CatchEvent_FimDaJanela",
                                "ServiceTask_EnviarResposta")))
                .isEqualTo(relogios);
        assertThat(retratos(
                        casos,
                        caso -> tarefas(caso, "UserTask_Atender", "UserTask_RetomarPendente", "UserTask_DarRetorno")))
                .isEqualTo(tarefas);
        casos.forEach((onde, caso) -> {
            caso.aguardaEm(onde);
            assertThat(caso.instancia(caso.protocolo).getProcessDefinitionId()).isEqualTo(nova.getId());
        });
        bancada.conferirTrabalho();

        casos.get("UserTask_Atender").resolver();
        bancada.como("atendente", () -> bancada.atendimentos.retomar(pendente.protocolo));
        pendente.resolver();
        casos.get("CallActivity_TratarSolicitacao").responder("financeiro").comunicado();
        comOutra.responder("cadastro", 1).comunicado();
        casos.get("UserTask_DarRetorno").comunicado();
        casos.get("EventGateway_AguardarTentativa")
                .executar("CatchEvent_NovaTentativa")
                .comunicado();
        casos.get("ServiceTask_EnviarResposta").executar("ServiceTask_EnviarResposta");
        casos.values().forEach(caso -> assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO));
        casos.get("EventGateway_JanelaDeReinicio")
                .reiniciar()
                .resolver()
                .executar("CatchEvent_FimDaJanela")
                .processo()
                .isEnded();
        casos.get("UserTask_Atender")
                .executar("CatchEvent_FimDaJanela")
                .processo()
                .isEnded();
    }

    @Test
    void reclamacoesDeCadaEsperaVaoESeguem() {
        ProcessDefinition antiga = versoes.publicar("reclamacao", marcado(original("reclamacao"), "Antiga."));
        CasoDeTeste tratar = bancada.vencido(UM_GRUPO);
        CasoDeTeste expirada = bancada.vencido(UM_GRUPO);
        CasoDeTeste enviar = escrito(Duration.ofDays(60));
        CasoDeTeste retornar = bancada.vencido(UM_GRUPO);
        CasoDeTeste aguardar = bancada.vencido(UM_GRUPO);
        List<CasoDeTeste> casos = List.of(tratar, expirada, enviar, retornar, aguardar);
        List<String> reclamacoes =
                casos.stream().map(caso -> caso.reclamar().protocolo()).toList();
        expirada.executar("Event_ReclamacaoExpirada");
        for (int i = 2; i < casos.size(); i++) {
            casos.get(i).tratarReclamacao(reclamacoes.get(i));
        }
        aguardar.retornoDaReclamacao(reclamacoes.get(4), DesfechoDaLigacao.SEM_COMUNICACAO);
        Map<String, CasoDeTeste> porNumero = new TreeMap<>();
        casos.forEach(caso -> porNumero.put(caso.protocolo, caso));
        Map<String, List<String>> relogios = retratos(
                porNumero,
                caso -> relogios(
                        caso,
                        "Event_ReclamacaoExpirada",
                        "CatchEvent_NovaTentativa",
                        "ServiceTask_EnviarRespostaDaOuvidoria"));
        ProcessDefinition nova = versoes.publicar("reclamacao", marcado(original("reclamacao"), "Nova."));

        MigracaoView feita = migrar(previa(antiga, nova));

        assertThat(feita.casos()).isEqualTo(Map.of(ResultadoDoCaso.MIGRADO, 5));
        assertThat(retratos(
                        porNumero,
                        caso -> relogios(
                                caso,
                                "Event_ReclamacaoExpirada",
                                "CatchEvent_NovaTentativa",
                                "ServiceTask_EnviarRespostaDaOuvidoria")))
                .isEqualTo(relogios);
        bancada.conferirTrabalho();
        for (int i = 0; i < 2; i++) {
            casos.get(i).reclamacaoAguardaEm(reclamacoes.get(i), "UserTask_TratarReclamacao");
            casos.get(i).tratarReclamacao(reclamacoes.get(i));
            casos.get(i).retornoDaReclamacao(reclamacoes.get(i), DesfechoDaLigacao.COMUNICADO);
        }
        enviar.executar("ServiceTask_EnviarRespostaDaOuvidoria");
        retornar.retornoDaReclamacao(reclamacoes.get(3), DesfechoDaLigacao.COMUNICADO);
        aguardar.executar("CatchEvent_NovaTentativa");
        aguardar.retornoDaReclamacao(reclamacoes.get(4), DesfechoDaLigacao.COMUNICADO);
        for (int i = 0; i < casos.size(); i++) {
            casos.get(i).processoDaReclamacao(reclamacoes.get(i)).isEnded();
        }
    }

    private CasoDeTeste escrito(Duration ha) {
        return bancada.ha(
                ha,
                () -> bancada.abrir(Bancada.abertura(Origem.EMAIL, UM_GRUPO, "ana@exemplo.com.br", List.of(), VER)));
    }

    private Map<String, List<String>> retratos(
            Map<String, CasoDeTeste> casos, java.util.function.Function<CasoDeTeste, List<String>> retrato) {
        return casos.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, um -> retrato.apply(um.getValue())));
    }

    private List<String> relogios(CasoDeTeste caso) {
        return relogios(
                caso,
                "StartEvent_Atencao",
                "StartEvent_PrazoExpirado",
                "CatchEvent_NovoPrazo",
                "CatchEvent_SemComplemento");
    }

    private List<String> tarefas(CasoDeTeste caso) {
        return tarefas(caso, "UserTask_ResponderDemanda", "UserTask_ConsolidarResposta", "UserTask_AcompanharAtraso");
    }

    /** Which timers run and when they are due. */
    private static List<String> relogios(CasoDeTeste caso, String... etapas) {
        return Arrays.stream(etapas)
                .flatMap(etapa -> caso.jobs(etapa).stream()
                        .map(job -> etapa + " " + job.getId() + " " + job.getDuedate() + " " + job.getRetries())
                        .sorted())
                .toList();
    }

    /** Whose the tasks are, and when they are due. */
    private static List<String> tarefas(CasoDeTeste caso, String... etapas) {
        return Arrays.stream(etapas)
                .flatMap(etapa -> caso.tarefas(etapa).stream()
                        .map(tarefa -> etapa + " " + tarefa.getId() + " " + tarefa.getName() + " "
                                + tarefa.getAssignee() + " " + tarefa.getDueDate() + " " + tarefa.getFollowUpDate()
                                + " "
                                + tarefa.getPriority())
                        .sorted())
                .toList();
    }

    private static OffsetDateTime emDias(int dias) {
        return DiaDeTeste.agora()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(dias);
    }
}
