package br.central.atendimento.processo;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.indicadores.RecontagemDoTrabalho;
import br.central.teste.CasosMexidos;
import br.central.teste.Como;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The façades and the engine, for tests that walk the paths of the models. */
@Component
public class Bancada {

    /** Answered by one group. */
    public static final String UM_GRUPO = "financeiro/boleto/segunda-via";

    /** Answered by {@code faturamento} and {@code autorizacao}. */
    static final String DOIS_GRUPOS = "prestador/glosa/recurso";

    private static final int CASOS_CONFERIDOS = 12;

    public final Atendimentos atendimentos;
    public final EdicaoDeAtendimentos edicao;
    final Solicitacoes solicitacoes;
    final AlteracaoDePrazo prazos;
    final RespostasDosGrupos respostas;
    final Reclamacoes reclamacoes;
    final ProcessEngine motor;
    public final Agora agora;
    private final Como como;
    private final RecontagemDoTrabalho recontagem;
    private final CasosMexidos consistencia;
    private final Deque<String> casos = new ConcurrentLinkedDeque<>();

    Bancada(
            Atendimentos atendimentos,
            EdicaoDeAtendimentos edicao,
            Solicitacoes solicitacoes,
            AlteracaoDePrazo prazos,
            RespostasDosGrupos respostas,
            Reclamacoes reclamacoes,
            ProcessEngine motor,
            Agora agora,
            Como como,
            RecontagemDoTrabalho recontagem,
            CasosMexidos consistencia) {
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.solicitacoes = solicitacoes;
        this.prazos = prazos;
        this.respostas = respostas;
        this.reclamacoes = reclamacoes;
        this.motor = motor;
        this.agora = agora;
        this.como = como;
        this.recontagem = recontagem;
        this.consistencia = consistencia;
        AbstractAssertions.init(motor);
    }

    /** As that person, for what many do at the same moment; who called compares tables and engine afterwards. */
    void comoSemConferir(String quem, Runnable ato) {
        como.usuario(quem, () -> {
            ato.run();
            return null;
        });
    }

    public <T> T como(String quem, Supplier<T> ato) {
        AbstractAssertions.init(motor);
        T feito = como.usuario(quem, ato);
        conferirTrabalho();
        return feito;
    }

    /** After every act, tables, engine and the table of open work say the same of the last cases. */
    void conferirTrabalho() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            recontagem.conferir(casos);
            consistencia.conferir(casos);
        }
    }

    <T> T ha(Duration tempo, Supplier<T> ato) {
        return agora.comoSeFosse(DiaDeTeste.agora().minus(tempo), ato);
    }

    CasoDeTeste abrir(Abertura abertura) {
        String protocolo = como("atendente", () -> atendimentos.abrir(abertura)).protocolo();
        casos.addLast(protocolo);
        if (casos.size() > CASOS_CONFERIDOS) {
            casos.removeFirst();
        }
        conferirTrabalho();
        return new CasoDeTeste(this, protocolo);
    }

    CasoDeTeste aberto(String classificacao) {
        return abrir(telefone(classificacao, List.of(), null));
    }

    /** With the atendimento itself as the only request. */
    public CasoDeTeste encaminhado(String classificacao) {
        return encaminhado(classificacao, List.of());
    }

    public CasoDeTeste encaminhado(String classificacao, List<NovaSolicitacao> solicitacoes) {
        return abrir(telefone(classificacao, solicitacoes, new Encaminhamento("Favor tratar.")));
    }

    /** Opened so long ago that every deadline has passed. */
    CasoDeTeste vencido(String classificacao) {
        return ha(Duration.ofDays(60), () -> encaminhado(classificacao));
    }

    static Abertura telefone(String classificacao, List<NovaSolicitacao> novas, Encaminhamento encaminhamento) {
        return abertura(Origem.TELEFONE, classificacao, null, novas, encaminhamento);
    }

    static Abertura abertura(
            Origem origem,
            String classificacao,
            String email,
            List<NovaSolicitacao> novas,
            Encaminhamento encaminhamento) {
        var contato = email == null ? null : new ContatoInformado("Ana Souza", null, email);
        return Abertura.por(origem)
                .sobre("Pedido do cliente", "O cliente pede providência.")
                .classificada(classificacao, null)
                .falandoCom(contato)
                .pedindo(novas, encaminhamento);
    }

    static NovaSolicitacao solicitacao(String tipo) {
        return new NovaSolicitacao(tipo, null, null, "Quer saber.", null, null);
    }
}
