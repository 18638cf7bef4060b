package br.central.contatosativos;

import static br.central.atendimento.contrato.DesfechoDaLigacao.CONTATO_REALIZADO;
import static br.central.atendimento.contrato.DesfechoDaLigacao.DEMANDA_ABERTA;
import static br.central.atendimento.contrato.DesfechoDaLigacao.NAO_ATENDEU;
import static br.central.atendimento.contrato.DesfechoDaLigacao.SEM_COMUNICACAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.processo.Bancada;
import br.central.atendimento.processo.CasoDeTeste;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoTelefone;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TelefonesDeClientes;
import br.central.comum.Recusa;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.migracao.MigracaoDeTeste;
import br.central.regras.migracao.MigracaoView;
import br.central.regras.migracao.VersoesDeTeste;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calls that go out: each gets a protocol, and nobody is called for ever. */
@TesteDeIntegracao
class ContatoAtivoTest {

    @Autowired
    Bancada bancada;

    @Autowired
    ContatosAtivos contatos;

    @Autowired
    Clientes clientes;

    @Autowired
    TelefonesDeClientes telefones;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    ManagementService jobs;

    @Autowired
    ObjectMapper json;

    @Autowired
    IdentidadeDoCliente identidades;

    @Autowired
    TaskService tarefas;

    @Autowired
    ProcessEngine motor;

    @Autowired
    MigracaoDeTeste migracao;

    @Autowired
    JdbcTemplate banco;

    private static final LocalDate NASCIMENTO = LocalDate.of(1978, 5, 14);

    /** 21:30 in São Paulo, in a week without holidays. */
    private static final Instant QUINTA_A_NOITE = Instant.parse("2027-03-12T00:30:00Z");

    private static final Instant SEXTA_AS_OITO = Instant.parse("2027-03-12T11:00:00Z");

    private final String cpf = DocumentosDeTeste.cpf();

    @Test
    void contatoRealizadoTermina() {
        ContatoAtivoView contato = programar();
        assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");

        String protocolo = identificado(contato);
        ContatoAtivoView depois = ligar(contato, CONTATO_REALIZADO, null);

        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.CONTATO_REALIZADO);
        assertThat(depois.protocolo()).isEqualTo(protocolo);
        assertThat(instancia(contato)).isNull();
        assertThat(bancada.atendimentos.detalhar(depois.protocolo()).situacao())
                .isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void demandaAbertaVaiAosGrupos() {
        ContatoAtivoView contato = programar();

        identificado(contato);
        ContatoAtivoView depois = ligar(contato, DEMANDA_ABERTA, Bancada.UM_GRUPO);

        assertThat(instancia(contato)).isNull();
        new CasoDeTeste(bancada, depois.protocolo()).solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void demandaSemClassificacaoNadaMuda() {
        ContatoAtivoView contato = programar();

        assertThatThrownBy(() -> ligar(contato, DEMANDA_ABERTA, null)).isInstanceOf(Recusa.RegraNaoAtendida.class);

        assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");
    }

    @Test
    void semComunicacaoTentaDeNovoAteEsgotar() {
        ContatoAtivoView contato = programar();

        for (int tentativa = 1; tentativa < 3; tentativa++) {
            ligar(contato, SEM_COMUNICACAO, null);
            assertThat(etapas(contato)).containsExactly("CatchEvent_NovaTentativa");
            assertThatThrownBy(() -> ligar(contato, CONTATO_REALIZADO, null))
                    .isInstanceOf(Recusa.EstadoNaoPermite.class);
            executar(contato);
            assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");
        }
        ContatoAtivoView depois = ligar(contato, SEM_COMUNICACAO, null);

        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.SEM_COMUNICACAO);
        assertThat(depois.tentativas()).isEqualTo(3);
        assertThat(instancia(contato)).isNull();
    }

    /** The protocol is told first, then it is asked who answers; nothing is said before. */
    @Test
    void oProtocoloVemAntesDoDesfechoEAIdentidadeAntesDoAssunto() {
        ContatoAtivoView contato = programar();
        assertThatThrownBy(() -> ligar(contato, CONTATO_REALIZADO, null)).isInstanceOf(Recusa.EstadoNaoPermite.class);

        ContatoAtivoView chamando = bancada.como("atendente", () -> contatos.ligar(contato.id()));
        assertThat(chamando.emCurso()).isTrue();
        assertThat(chamando.identidadePorConfirmar()).isTrue();
        var aberto = bancada.atendimentos.detalhar(chamando.protocolo());
        assertThat(aberto.situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        assertThat(aberto.triagem().ativo()).isTrue();
        assertThat(bancada.como("atendente", () -> contatos.ligar(contato.id())).protocolo())
                .isEqualTo(chamando.protocolo());
        assertThatThrownBy(() -> bancada.como("atendente2", () -> contatos.ligar(contato.id())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(() -> bancada.como(
                        "atendente", () -> contatos.dispensar(contato.id(), new Motivacao("Não precisa mais."))))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);

        ContatoAtivoView depois = ligar(contato, NAO_ATENDEU, null);
        assertThat(bancada.atendimentos.detalhar(depois.protocolo()).situacao())
                .isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(depois.protocolo()).isEqualTo(chamando.protocolo());
        assertThat(depois.emCurso()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"NAO_ATENDEU", "CAIXA_POSTAL", "NAO_RECEBE_CHAMADAS", "FALOU_COM_TERCEIRO", "SEM_COMUNICACAO"})
    void cadaDesfechoSemContatoETentativa(DesfechoDaLigacao desfecho) {
        ContatoAtivoView depois = ligar(programar(), desfecho, null);

        assertThat(depois.tentativas()).isEqualTo(1);
        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.PROGRAMADO);
    }

    @Test
    void aProximaEEmHorarioPermitidoEATarefaTemPrazo() {
        bancada.agora.comoSeFosse(QUINTA_A_NOITE, () -> {
            ContatoAtivoView contato = programar();
            ContatoAtivoView depois = ligar(contato, NAO_ATENDEU, null);
            assertThat(depois.quando().ligarEm().toInstant()).isEqualTo(SEXTA_AS_OITO);
            assertThat(jobs.createJobQuery()
                            .processInstanceId(instancia(contato).getId())
                            .singleResult()
                            .getDuedate()
                            .toInstant())
                    .isEqualTo(SEXTA_AS_OITO);
            executar(contato);
            assertThat(tarefas.createTaskQuery()
                            .processInstanceBusinessKey(String.valueOf(contato.id()))
                            .singleResult()
                            .getDueDate()
                            .toInstant())
                    .isEqualTo(SEXTA_AS_OITO.plus(Duration.ofHours(4)));
            return null;
        });
    }

    @Test
    void programadaParaDepoisSoViraTarefaNaHora() {
        bancada.agora.comoSeFosse(QUINTA_A_NOITE, () -> {
            ContatoAtivoView contato = programar(SEXTA_AS_OITO);
            assertThat(etapas(contato)).containsExactly("CatchEvent_HoraDeLigar");
            assertThatThrownBy(() -> ligar(contato, NAO_ATENDEU, null)).isInstanceOf(Recusa.EstadoNaoPermite.class);
            return bancada.agora.comoSeFosse(SEXTA_AS_OITO, () -> {
                executar(contato);
                assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");
                return null;
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-11T12:00:00Z", "2027-03-12T02:42:00Z", "2028-03-10T13:00:00Z"})
    void naoSeProgramaParaOPassadoParaANoiteOuParaUmDiaLonge(Instant quando) {
        bancada.agora.comoSeFosse(QUINTA_A_NOITE, () -> {
            assertThatThrownBy(() -> programar(quando)).isInstanceOf(Recusa.RegraNaoAtendida.class);
            return null;
        });
    }

    @Test
    void pediuOutroHorarioNaoGastaTentativa() {
        bancada.agora.comoSeFosse(QUINTA_A_NOITE, () -> {
            ContatoAtivoView contato = programar();
            ContatoAtivoView depois = bancada.como(
                    "atendente",
                    () -> contatos.registrarLigacao(
                            contato.id(),
                            new ResultadoDaLigacao(
                                    DesfechoDaLigacao.PEDIU_OUTRO_HORARIO,
                                    null,
                                    null,
                                    SEXTA_AS_OITO.plusSeconds(3600).atOffset(ZoneOffset.UTC),
                                    null)));
            assertThat(depois.tentativas()).isZero();
            assertThat(depois.quando().ligarEm().toInstant()).isEqualTo(SEXTA_AS_OITO.plusSeconds(3600));
            return null;
        });
    }

    /** The mark stays with the number; who is called at no other number is not called again. */
    @Test
    void oNumeroErradoSeMarcaESemOutroAcaba() {
        ContatoAtivoView contato = programar();
        long cliente = contato.aQuem().cliente().id();
        bancada.como("supervisor", () -> telefones.adicionar(cliente, new NovoTelefone("(11) 98765-4321", null, true)));

        ContatoAtivoView depois = bancada.como("atendente", () -> contatos.registrarLigacao(contato.id(), errado()));
        assertThat(depois.aQuem().telefones())
                .singleElement()
                .satisfies(um -> assertThat(um.errado()).isTrue());
        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.PROGRAMADO);

        ContatoAtivoView aoNumero = bancada.como(
                "atendente", () -> contatos.programar(new ProgramacaoDeContato(null, "Retornar", null, "11987654321")));
        assertThat(bancada.como("atendente", () -> contatos.registrarLigacao(aoNumero.id(), errado()))
                        .situacao())
                .isEqualTo(SituacaoContatoAtivo.SEM_COMUNICACAO);
        assertThat(instancia(aoNumero)).isNull();
    }

    private static ResultadoDaLigacao errado() {
        return new ResultadoDaLigacao(DesfechoDaLigacao.NUMERO_ERRADO, null, null, null, "(11) 98765-4321");
    }

    @Test
    void dispensadaNinguemMaisLiga() {
        ContatoAtivoView contato = programar();

        ContatoAtivoView depois =
                bancada.como("atendente", () -> contatos.dispensar(contato.id(), new Motivacao("O cliente já ligou.")));

        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.DISPENSADO);
        assertThat(instancia(contato)).isNull();
        assertThatThrownBy(() -> ligar(contato, NAO_ATENDEU, null)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    /** A group's request reaches who left no e-mail by a call, which what came makes needless. */
    @Test
    void oComplementoDeQuemNaoTemEmailSePedePorLigacao() {
        CasoDeTeste caso = bancada.encaminhado(Bancada.UM_GRUPO);
        bancada.como(
                "atendente",
                () -> bancada.edicao.alterarContato(
                        caso.protocolo, new ContatoInformado("Rosa", "(11) 98765-4321", null)));

        caso.pedirComplemento("financeiro");
        Long id = banco.queryForObject(
                "select k.id from contato_ativo k join atendimento a on a.id = k.atendimento_id where a.protocolo = ?",
                Long.class,
                caso.protocolo);
        ContatoAtivoView ligacao = bancada.como("atendente", () -> contatos.detalhar(id));
        assertThat(ligacao.sobre()).isEqualTo(caso.protocolo);
        assertThat(caso.andamentos()).contains("LIGACAO_PROGRAMADA");

        caso.complementar();
        assertThat(bancada.como("atendente", () -> contatos.detalhar(id)).situacao())
                .isEqualTo(SituacaoContatoAtivo.DISPENSADO);
    }

    /** To another version of the process, from every place where a call can wait. */
    @Test
    void deCadaEsperaVaiAOutraVersaoESegue() {
        try (VersoesDeTeste versoes = new VersoesDeTeste(motor)) {
            String modelo = VersoesDeTeste.original("contato-ativo");
            ProcessDefinition antiga = versoes.publicar("contato-ativo", VersoesDeTeste.marcado(modelo, "Antiga."));
            ContatoAtivoView naFila = programar();
            long cliente = naFila.aQuem().cliente().id();
            ContatoAtivoView deNovo = bancada.como("atendente", () -> programar(cliente, null));
            ligar(deNovo, SEM_COMUNICACAO, null);
            ContatoAtivoView naHora = bancada.como(
                    "atendente",
                    () -> bancada.agora.comoSeFosse(QUINTA_A_NOITE, () -> programar(cliente, SEXTA_AS_OITO)));
            List<ContatoAtivoView> todos = List.of(naFila, deNovo, naHora);
            List<Object> quando = quando(todos);
            ProcessDefinition nova = versoes.publicar("contato-ativo", VersoesDeTeste.marcado(modelo, "Nova."));

            MigracaoView feita = bancada.como("analista", () -> migracao.migrar(migracao.previa(antiga, nova)));

            assertThat(feita.casos()).isEqualTo(Map.of(ResultadoDoCaso.MIGRADO, 3));
            assertThat(todos)
                    .allSatisfy(um ->
                            assertThat(instancia(um).getProcessDefinitionId()).isEqualTo(nova.getId()));
            assertThat(etapas(deNovo)).containsExactly("CatchEvent_NovaTentativa");
            assertThat(etapas(naHora)).containsExactly("CatchEvent_HoraDeLigar");
            assertThat(quando(todos)).isEqualTo(quando);
            List.of(deNovo, naHora)
                    .forEach(um -> jobs.executeJob(jobs.createJobQuery()
                            .processInstanceId(instancia(um).getId())
                            .singleResult()
                            .getId()));
            todos.forEach(um -> {
                identificado(um);
                ligar(um, CONTATO_REALIZADO, null);
                assertThat(instancia(um)).isNull();
            });
        }
    }

    /** When each is due: its timer, or its task. */
    private List<Object> quando(List<ContatoAtivoView> quais) {
        return quais.stream()
                .map(um -> instancia(um).getId())
                .flatMap(id -> Stream.concat(
                        jobs.createJobQuery().processInstanceId(id).list().stream()
                                .map(job -> (Object) job.getDuedate()),
                        tarefas.createTaskQuery().processInstanceId(id).list().stream()
                                .map(tarefa -> (Object) tarefa.getDueDate())))
                .toList();
    }

    private ContatoAtivoView programar() {
        return programar(null);
    }

    private ContatoAtivoView programar(Instant quando) {
        NovoCliente novo = json.convertValue(
                Map.of("nome", "Ana de Souza", "cpf", cpf, "nascimento", NASCIMENTO.toString()), NovoCliente.class);
        return bancada.como(
                "atendente", () -> programar(clientes.cadastrar(novo).id(), quando));
    }

    private ContatoAtivoView programar(long cliente, Instant quando) {
        return contatos.programar(new ProgramacaoDeContato(
                ReferenciaCliente.porId(cliente),
                "Pesquisa de satisfação",
                null,
                null,
                quando == null ? null : quando.atOffset(ZoneOffset.UTC),
                null));
    }

    /** The call has begun and who answers has said who they are. */
    private String identificado(ContatoAtivoView contato) {
        return bancada.como("atendente", () -> {
            String protocolo = contatos.ligar(contato.id()).protocolo();
            identidades.confirmarIdentidade(protocolo, Identidade.pessoa(cpf, "Ana de Souza", NASCIMENTO, null));
            return protocolo;
        });
    }

    private void executar(ContatoAtivoView contato) {
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instancia(contato).getId())
                .singleResult()
                .getId());
    }

    private ContatoAtivoView ligar(ContatoAtivoView contato, DesfechoDaLigacao desfecho, String classificacao) {
        return bancada.como(
                "atendente",
                () -> contatos.registrarLigacao(
                        contato.id(),
                        new ResultadoDaLigacao(desfecho, "Falei sobre a pesquisa de satisfação.", classificacao)));
    }

    private ProcessInstance instancia(ContatoAtivoView contato) {
        return execucoes
                .createProcessInstanceQuery()
                .processDefinitionKey("contato-ativo")
                .processInstanceBusinessKey(String.valueOf(contato.id()))
                .singleResult();
    }

    private List<String> etapas(ContatoAtivoView contato) {
        return execucoes.getActiveActivityIds(instancia(contato).getId());
    }
}
