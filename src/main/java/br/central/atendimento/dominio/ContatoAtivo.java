package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoContatoAtivo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** A call that goes out to a client: tried until somebody answers or the attempts are used up (S4). */
@Entity
public class ContatoAtivo {

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

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    @ManyToOne(fetch = FetchType.LAZY)
    private Demanda demanda;

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

    public ContatoAtivo(NovoContatoAtivo novo, Instant venceEm, Ato ato) {
        clienteId = novo.clienteId();
        telefone = novo.telefone();
        assunto = novo.assunto();
        script = novo.script();
        melhorHorario = novo.melhorHorario();
        atendimento = novo.sobre();
        demanda = novo.demanda();
        situacao = SituacaoContatoAtivo.PROGRAMADO;
        programadoEm = ato.quando();
        programadoPor = ato.quem();
        ligarEm = novo.ligarEm();
        this.venceEm = venceEm;
    }

    /** The protocol is the first act of the call. */
    public void chamando(String protocolo) {
        this.protocolo = protocolo;
    }

    public void concluir(SituacaoContatoAtivo desfecho, Ato ato) {
        situacao = desfecho;
        concluidoEm = ato.quando();
        tarefa = null;
    }

    public void tentou() {
        tentativas++;
    }

    /** Until then nobody is asked to call. */
    public void tentarDeNovo(Instant quando, Instant ate) {
        ligarEm = quando;
        venceEm = ate;
        tarefa = null;
    }

    /** @return whether there is another number to call */
    public boolean numeroErrado(String numero) {
        if (numero.equals(telefone)) {
            telefone = null;
        }
        return telefone != null || clienteId != null;
    }

    public boolean programado() {
        return situacao == SituacaoContatoAtivo.PROGRAMADO;
    }

    public void iniciadoNaInstancia(String instancia) {
        this.instancia = instancia;
    }

    void naTarefa(String tarefa) {
        this.tarefa = tarefa;
    }

    public Long id() {
        return id;
    }

    public Long clienteId() {
        return clienteId;
    }

    public String telefone() {
        return telefone;
    }

    public String assunto() {
        return assunto;
    }

    public String script() {
        return script;
    }

    public String melhorHorario() {
        return melhorHorario;
    }

    /** The case it is about. */
    public Atendimento atendimento() {
        return atendimento;
    }

    public SituacaoContatoAtivo situacao() {
        return situacao;
    }

    public int tentativas() {
        return tentativas;
    }

    public Instant programadoEm() {
        return programadoEm;
    }

    public String programadoPor() {
        return programadoPor;
    }

    /** When the next call is to be made. */
    public Instant ligarEm() {
        return ligarEm;
    }

    public Instant venceEm() {
        return venceEm;
    }

    public Instant concluidoEm() {
        return concluidoEm;
    }

    /** Of the atendimento that the last call opened. */
    public String protocolo() {
        return protocolo;
    }

    public String instancia() {
        return instancia;
    }

    public String tarefa() {
        return tarefa;
    }
}
