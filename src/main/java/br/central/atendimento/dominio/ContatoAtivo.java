package br.central.atendimento.dominio;

import br.central.atendimento.SituacaoContatoAtivo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
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

    @Enumerated(EnumType.STRING)
    private SituacaoContatoAtivo situacao;

    private int tentativas;
    private Instant programadoEm;
    private String programadoPor;
    private Instant concluidoEm;
    private String instancia;
    private String tarefa;

    protected ContatoAtivo() {}

    /** At least one of client and telephone (digits alone) is given. */
    public ContatoAtivo(Long clienteId, String telefone, String assunto, String script, Ato ato) {
        this.clienteId = clienteId;
        this.telefone = telefone;
        this.assunto = assunto;
        this.script = script;
        situacao = SituacaoContatoAtivo.PROGRAMADO;
        programadoEm = ato.quando();
        programadoPor = ato.quem();
    }

    public void concluir(SituacaoContatoAtivo desfecho, Ato ato) {
        situacao = desfecho;
        tentativas++;
        concluidoEm = ato.quando();
        tarefa = null;
    }

    /** @return whether it is to be tried again */
    public boolean semComunicacao(int maximo, Ato ato) {
        if (tentativas + 1 >= maximo) {
            concluir(SituacaoContatoAtivo.SEM_COMUNICACAO, ato);
            return false;
        }
        tentativas++;
        tarefa = null;
        return true;
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

    public Instant concluidoEm() {
        return concluidoEm;
    }

    public String tarefa() {
        return tarefa;
    }
}
