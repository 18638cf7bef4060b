package br.central.indicadores.apuracao;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.Avaliacoes;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Como;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Lives of cases, walked through the façades minute by minute in a May long gone, when nothing else happened. */
@Component
public class VidasDeTeste {

    static final ZoneId FUSO = ZoneId.of("America/Sao_Paulo");
    static final String SO_NO_CONTATO = "lgpd/revogacao-de-consentimento";
    static final String UM_GRUPO = "lgpd/compartilhamento";
    static final String DOIS_GRUPOS = "lgpd/incidente";
    static final String OUTRO_ASSUNTO = "financeiro/boleto/segunda-via";

    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final Solicitacoes solicitacoes;
    private final RespostasDosGrupos respostas;
    private final Reclamacoes reclamacoes;
    private final AlteracaoDePrazo prazos;
    private final Avaliacoes avaliacoes;
    private final Clientes clientes;
    private final Como como;
    private final Agora agora;
    private final TaskService tarefas;
    private final ManagementService jobs;
    private final RuntimeService execucoes;
    private final IdentityService identidades;
    private final List<String> protocolos = new ArrayList<>();
    private LocalDateTime hora;

    VidasDeTeste(
            Atendimentos atendimentos,
            EdicaoDeAtendimentos edicao,
            Solicitacoes solicitacoes,
            RespostasDosGrupos respostas,
            Reclamacoes reclamacoes,
            AlteracaoDePrazo prazos,
            Avaliacoes avaliacoes,
            Clientes clientes,
            Como como,
            Agora agora,
            TaskService tarefas,
            ManagementService jobs,
            RuntimeService execucoes,
            IdentityService identidades) {
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.solicitacoes = solicitacoes;
        this.respostas = respostas;
        this.reclamacoes = reclamacoes;
        this.prazos = prazos;
        this.avaliacoes = avaliacoes;
        this.clientes = clientes;
        this.como = como;
        this.agora = agora;
        this.tarefas = tarefas;
        this.jobs = jobs;
        this.execucoes = execucoes;
        this.identidades = identidades;
    }

    static Instant em(String quando) {
        return LocalDateTime.parse(quando).atZone(FUSO).toInstant();
    }

    private void as(int dia, int h, int minuto) {
        hora = LocalDateTime.of(2013, 5, dia, h, minuto);
    }

    private void depois(int dias, int horas, int minutos) {
        hora = hora.plusDays(dias).plusHours(horas).plusMinutes(minutos);
    }

    private <T> T por(String login, Supplier<T> ato) {
        return agora.comoSeFosse(hora.atZone(FUSO).toInstant(), () -> como.usuario(login, ato));
    }

    /** The protocols of all of them, who live once only. */
    synchronized List<String> viver() {
        if (protocolos.isEmpty()) {
            viverTodas();
        }
        return List.copyOf(protocolos);
    }

    private void viverTodas() {
        long joana = clientes.cadastrar(NovoCliente.pf("Joana da Apuração", DocumentosDeTeste.cpf()))
                .id();
        long pedro = clientes.cadastrar(NovoCliente.pf("Pedro da Apuração", DocumentosDeTeste.cpf()))
                .id();
        noContato(joana, pedro);
        passadosAdiante(pedro);
        comUmGrupo(joana, pedro);
        comVariosGrupos(pedro);
        reiniciados(joana);
        reclassificados();
        queNaoContam();
    }

    private String abrir(Origem origem, String classificacao, Long cliente, boolean aosGrupos, String... pedidos) {
        var novas = List.of(pedidos).stream()
                .map(tipo -> new NovaSolicitacao(tipo, null, null, "Pede.", null, null))
                .toList();
        var abertura = Abertura.por(origem, cliente == null ? null : ReferenciaCliente.porId(cliente))
                .sobre("apuração", null)
                .classificada(classificacao, null)
                .pedindo(novas, aosGrupos ? new Encaminhamento("Para tratar.") : null);
        String protocolo = por("atendente", () -> atendimentos.abrir(abertura)).protocolo();
        protocolos.add(protocolo);
        return protocolo;
    }

    private void resolver(String quem, String protocolo) {
        por(quem, () -> atendimentos.resolver(protocolo, new Resolucao("Consentimento revogado no cadastro.", null)));
    }

    private String pedido(String protocolo, int qual) {
        return por("supervisor", () -> atendimentos.detalhar(protocolo))
                .solicitacoes()
                .get(qual)
                .protocolo();
    }

    private void responder(String quem, String solicitacao, String grupo) {
        var dada = new RespostaDada("Dados informados ao titular, como pediu.", Conclusao.ATENDIDA, null, grupo);
        por(quem, () -> respostas.responder(solicitacao, dada));
    }

    private void darRetorno(String protocolo) {
        retorno(protocolo, DesfechoDaLigacao.COMUNICADO);
    }

    private void retorno(String protocolo, DesfechoDaLigacao desfecho) {
        por("atendente", () -> atendimentos.darRetorno(protocolo, new RetornoAoCliente(desfecho, null)));
    }

    /** In the task list, as people do. */
    private void pegar(String login, String grupo, String protocolo, String etapa) {
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(protocolo)
                .taskDefinitionKey(etapa)
                .taskCandidateGroup(grupo)
                .singleResult()
                .getId();
        por(login, () -> {
            identidades.setAuthentication(login, List.of(grupo));
            try {
                tarefas.claim(tarefa, login);
            } finally {
                identidades.clearAuthentication();
            }
            return null;
        });
    }

    private void passarOTempo(String protocolo, String etapa) {
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
        String job = jobs.createJobQuery()
                .processInstanceId(instancia)
                .activityId(etapa)
                .singleResult()
                .getId();
        agora.comoSeFosse(hora.atZone(FUSO).toInstant(), () -> {
            jobs.executeJob(job);
            return null;
        });
    }

    private void noContato(long joana, long pedro) {
        as(6, 9, 0);
        String voltou = abrir(Origem.TELEFONE, SO_NO_CONTATO, joana, false);
        depois(0, 0, 12);
        resolver("atendente", voltou);
        depois(0, 0, 3);
        por("atendente", () -> avaliacoes.registrar(voltou, NovaAvaliacao.so(5, "Foi rápido.")));
        depois(2, 0, 0);
        String deNovo = abrir(Origem.CHAT, SO_NO_CONTATO, joana, false);
        depois(0, 0, 47);
        resolver("atendente", deNovo);
        as(7, 10, 0);
        String outroAssunto = abrir(Origem.TELEFONE, OUTRO_ASSUNTO, pedro, false);
        depois(0, 0, 5);
        resolver("atendente", outroAssunto);
        as(8, 22, 30);
        String doPortal = abrir(Origem.PORTAL, SO_NO_CONTATO, pedro, false);
        depois(0, 11, 15);
        por("atendente2", () -> edicao.assumir(doPortal));
        depois(0, 1, 0);
        resolver("atendente2", doPortal);
    }

    private void passadosAdiante(long pedro) {
        as(9, 9, 0);
        String pendente = abrir(Origem.TELEFONE, SO_NO_CONTATO, null, false);
        depois(0, 0, 10);
        por("atendente", () -> atendimentos.deixarPendente(pendente, new Pendencia("volta depois", false)));
        depois(1, 3, 0);
        por("atendente", () -> atendimentos.retomar(pendente));
        depois(0, 0, 30);
        resolver("atendente", pendente);
        as(10, 14, 0);
        String transferido = abrir(Origem.TELEFONE, SO_NO_CONTATO, pedro, false);
        depois(0, 0, 15);
        por("supervisor", () -> edicao.transferir(transferido, new Transferencia(null, "supervisao", "É com vocês.")));
        depois(3, 0, 0);
        por("supervisor", () -> edicao.assumir(transferido));
        depois(0, 2, 0);
        resolver("supervisor", transferido);
        as(10, 15, 0);
        String comColega = abrir(Origem.PORTAL, OUTRO_ASSUNTO, null, false);
        depois(0, 1, 0);
        por("supervisor", () -> edicao.transferir(comColega, new Transferencia("atendente2", null, null)));
        depois(20, 0, 0);
        resolver("atendente2", comColega);
    }

    private void comUmGrupo(long joana, long pedro) {
        as(13, 8, 30);
        String noPrazo = abrir(Origem.TELEFONE, UM_GRUPO, pedro, true);
        String primeira = pedido(noPrazo, 0);
        depois(1, 2, 0);
        pegar("lgpd", "lgpd", primeira, "UserTask_ResponderDemanda");
        depois(0, 4, 0);
        responder("lgpd", primeira, null);
        depois(0, 1, 10);
        darRetorno(noPrazo);
        depois(0, 0, 1);
        por("atendente", () -> avaliacoes.registrar(noPrazo, NovaAvaliacao.so(3, null)));
        as(2, 9, 0);
        String atrasado = abrir(Origem.TELEFONE, UM_GRUPO, joana, true);
        String segunda = pedido(atrasado, 0);
        depois(24, 0, 0);
        String queixa = por("atendente", () -> solicitacoes.reclamar(segunda, new Texto("Ninguém respondeu.")))
                .protocolo();
        depois(0, 5, 0);
        responder("lgpd", segunda, null);
        depois(1, 0, 0);
        pegar("ouvidor", "ouvidoria", queixa, "UserTask_TratarReclamacao");
        depois(0, 3, 0);
        por(
                "ouvidor",
                () -> reclamacoes.responder(
                        queixa,
                        new RespostaDada("A resposta já foi dada ao titular.", Conclusao.ATENDIDA, null, null)));
        as(27, 16, 0);
        retorno(atrasado, DesfechoDaLigacao.SEM_COMUNICACAO);
        depois(0, 2, 0);
        passarOTempo(atrasado, "CatchEvent_NovaTentativa");
        depois(0, 0, 40);
        darRetorno(atrasado);
        as(14, 9, 0);
        String alterado = abrir(Origem.TELEFONE, UM_GRUPO, null, true);
        String terceira = pedido(alterado, 0);
        var amanha = new NovoPrazo(hora.plusDays(1).atZone(FUSO).toOffsetDateTime(), "Acordo com o cliente.");
        por("supervisor", () -> prazos.daSolicitacao(terceira, amanha));
        depois(2, 0, 0);
        responder("lgpd", terceira, null);
        depois(0, 0, 30);
        darRetorno(alterado);
    }

    private void comVariosGrupos(long pedro) {
        as(15, 9, 0);
        String doisGrupos = abrir(Origem.TELEFONE, DOIS_GRUPOS, pedro, true);
        String uma = pedido(doisGrupos, 0);
        depois(0, 2, 0);
        pegar("lgpd", "lgpd", uma, "UserTask_ResponderDemanda");
        depois(0, 1, 0);
        pedirComplemento(uma, "lgpd", QuemComplementa.PRESTADOR);
        depois(0, 1, 0);
        por(
                "supervisor",
                () -> respostas.redirecionar(uma, new Redirecionamento("cadastro", "É cadastro.", "supervisao")));
        depois(0, 6, 0);
        var doPrestador = new MensagemComplementar("O prestador mandou o laudo.", QuemComplementa.PRESTADOR);
        por("atendente", () -> edicao.complementar(doisGrupos, doPrestador));
        depois(0, 0, 30);
        pedirComplemento(uma, "cadastro", null);
        depois(1, 0, 0);
        por("atendente", () -> edicao.complementar(doisGrupos, new Texto("Segue o documento.")));
        depois(0, 2, 0);
        responder("cadastro", uma, "cadastro");
        depois(0, 1, 0);
        responder("lgpd", uma, "lgpd");
        depois(0, 3, 0);
        pegar("supervisor", "supervisao", uma, "UserTask_ConsolidarResposta");
        depois(0, 1, 0);
        responder("supervisor", uma, null);
        depois(0, 0, 25);
        darRetorno(doisGrupos);
        as(16, 9, 0);
        String doisPedidos = abrir(Origem.TELEFONE, UM_GRUPO, null, true, UM_GRUPO, OUTRO_ASSUNTO);
        depois(0, 4, 0);
        pedirComplemento(pedido(doisPedidos, 0), null, null);
        depois(0, 1, 0);
        por("supervisor", () -> solicitacoes.cancelar(pedido(doisPedidos, 1), new Motivacao("Desistiu deste.")));
        depois(3, 0, 0);
        passarOTempo(pedido(doisPedidos, 0), "CatchEvent_SemComplemento");
        depois(0, 2, 0);
        responder("lgpd", pedido(doisPedidos, 0), null);
        depois(0, 0, 30);
        darRetorno(doisPedidos);
    }

    private void pedirComplemento(String solicitacao, String grupo, QuemComplementa de) {
        por(
                grupo == null ? "lgpd" : grupo,
                () -> respostas.pedirComplemento(
                        solicitacao, new PedidoDeComplemento("Envie o documento.", de, grupo)));
    }

    private void reiniciados(long joana) {
        as(20, 9, 0);
        String semPedido = abrir(Origem.TELEFONE, OUTRO_ASSUNTO, joana, false);
        depois(0, 0, 10);
        resolver("atendente", semPedido);
        depois(0, 5, 0);
        por("atendente", () -> atendimentos.reiniciar(semPedido, new Reinicio("Não era isso.", null)));
        depois(0, 0, 50);
        resolver("atendente", semPedido);
        depois(0, 0, 5);
        por("atendente", () -> avaliacoes.registrar(semPedido, NovaAvaliacao.so(4, null)));
        as(21, 9, 0);
        String comPedido = abrir(Origem.TELEFONE, UM_GRUPO, joana, true);
        depois(1, 0, 0);
        responder("lgpd", pedido(comPedido, 0), null);
        depois(0, 1, 0);
        darRetorno(comPedido);
        depois(0, 20, 0);
        por("atendente", () -> atendimentos.reiniciar(comPedido, new Reinicio("Veio incompleto.", null)));
        depois(2, 0, 0);
        responder("lgpd", pedido(comPedido, 0), null);
        depois(0, 2, 0);
        darRetorno(comPedido);
    }

    private void reclassificados() {
        as(22, 9, 0);
        String noContato = abrir(Origem.TELEFONE, OUTRO_ASSUNTO, null, false);
        depois(0, 0, 5);
        reclassificar(noContato, SO_NO_CONTATO);
        depois(0, 0, 25);
        resolver("atendente", noContato);
        String comGrupo = abrir(Origem.TELEFONE, UM_GRUPO, null, true);
        depois(0, 3, 0);
        reclassificar(comGrupo, OUTRO_ASSUNTO);
        depois(0, 4, 0);
        responder("financeiro", pedido(comGrupo, 0), null);
        depois(0, 0, 20);
        darRetorno(comGrupo);
    }

    private void reclassificar(String protocolo, String classificacao) {
        por("atendente", () -> edicao.classificar(protocolo, new EscolhaDeClassificacao(classificacao, null, null)));
    }

    private void queNaoContam() {
        as(23, 9, 0);
        String cancelado = abrir(Origem.TELEFONE, DOIS_GRUPOS, null, true);
        depois(0, 1, 0);
        responder("lgpd", pedido(cancelado, 0), "lgpd");
        depois(0, 1, 0);
        por("supervisor", () -> atendimentos.cancelar(cancelado, new Motivacao("O cliente desistiu.")));
        String excluido = abrir(Origem.TELEFONE, null, null, false);
        depois(0, 0, 1);
        por("supervisor", () -> {
            atendimentos.excluir(excluido, new Motivacao("Engano."));
            return null;
        });
        String emAberto = abrir(Origem.TELEFONE, DOIS_GRUPOS, null, true);
        depois(0, 3, 0);
        responder("lgpd", pedido(emAberto, 0), "lgpd");
    }
}
