package br.central.contatosativos;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A call that goes out to a client: tried until somebody answers or the attempts are used up (S4). */
@Entity
class ContatoAtivo {

    @Id
    @GeneratedValue(generator = "contato_ativo_seq")
    @SequenceGenerator(name = "contato_ativo_seq", sequenceName = "contato_ativo_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private Long clienteId;
    private String telefone;
    private String assunto;
    private String script;
    private String melhorHorario;

    private Long atendimentoId;
    private Long demandaId;

    @Enumerated(EnumType.STRING)
    private SituacaoContatoAtivo situacao;

    private int tentativas;
    private Instant programadoEm;
    private String programadoPor;
    private Instant ligarEm;
    private Instant venceEm;
    private Instant concluidoEm;
    private String protocolo;
    private String instancia;
    private String tarefa;

    protected ContatoAtivo() {}

    ContatoAtivo(NovoContatoAtivo novo, Instant venceEm, String quem, Instant quando) {
        clienteId = novo.clienteId();
        telefone = novo.telefone();
        assunto = novo.assunto();
        script = novo.script();
        melhorHorario = novo.melhorHorario();
        atendimentoId = novo.sobre() == null ? null : novo.sobre().id();
        demandaId = novo.demanda();
        situacao = SituacaoContatoAtivo.PROGRAMADO;
        programadoEm = quando;
        programadoPor = quem;
        ligarEm = novo.ligarEm();
        this.venceEm = venceEm;
    }

    /** The protocol is the first act of the call. */
    void chamando(String protocolo) {
        this.protocolo = protocolo;
    }

    void concluir(SituacaoContatoAtivo desfecho, Instant quando) {
        situacao = desfecho;
        concluidoEm = quando;
        tarefa = null;
    }

    void tentou() {
        tentativas++;
    }

    /** Until then nobody is asked to call. */
    void tentarDeNovo(Instant quando, Instant ate) {
        ligarEm = quando;
        venceEm = ate;
        tarefa = null;
    }

    /** @return whether there is another number to call */
    boolean numeroErrado(String numero) {
        if (numero.equals(telefone)) {
            telefone = null;
        }
        return telefone != null || clienteId != null;
    }

    boolean programado() {
        return situacao == SituacaoContatoAtivo.PROGRAMADO;
    }

    void iniciadoNaInstancia(String instancia) {
        this.instancia = instancia;
    }

    void naTarefa(String tarefa) {
        this.tarefa = tarefa;
    }

    Long id() {
        return id;
    }

    Long clienteId() {
        return clienteId;
    }

    String telefone() {
        return telefone;
    }

    String assunto() {
        return assunto;
    }

    String script() {
        return script;
    }

    String melhorHorario() {
        return melhorHorario;
    }

    /** The case it is about, if it is about one. */
    Long atendimentoId() {
        return atendimentoId;
    }

    SituacaoContatoAtivo situacao() {
        return situacao;
    }

    int tentativas() {
        return tentativas;
    }

    Instant programadoEm() {
        return programadoEm;
    }

    String programadoPor() {
        return programadoPor;
    }

    /** When the next call is to be made. */
    Instant ligarEm() {
        return ligarEm;
    }

    Instant venceEm() {
        return venceEm;
    }

    Instant concluidoEm() {
        return concluidoEm;
    }

    /** Of the atendimento that the last call opened. */
    String protocolo() {
        return protocolo;
    }

    /** The same, as long as an outcome is waited for. */
    Optional<String> protocoloSemDesfecho() {
        return Optional.ofNullable(protocolo).filter(um -> programado());
    }

    String instancia() {
        return instancia;
    }

    String tarefa() {
        return tarefa;
    }
}
