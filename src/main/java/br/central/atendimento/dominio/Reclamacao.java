package br.central.atendimento.dominio;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** Second instance: the ouvidoria re-examines an overdue solicitação, with a protocol and a clock of its own (RN 323). */
@Entity
public class Reclamacao {

    /** Who treats it. */
    static final String GRUPO = "ouvidoria";

    @Id
    @GeneratedValue(generator = "reclamacao_seq")
    @SequenceGenerator(name = "reclamacao_seq", sequenceName = "reclamacao_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String protocolo;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao solicitacao;

    private String texto;
    private Instant registradaEm;
    private String registradaPor;

    @Embedded
    private Resposta resposta;

    @Embedded
    private PrazoVinculante prazo;

    private String tarefa;

    protected Reclamacao() {}

    public Reclamacao(String protocolo, Solicitacao solicitacao, String texto, Ato ato) {
        this.protocolo = protocolo;
        this.solicitacao = solicitacao;
        this.texto = texto;
        registradaEm = ato.quando();
        registradaPor = ato.quem();
    }

    public void responder(Resposta conclusiva) {
        resposta = conclusiva;
        tarefa = null;
    }

    void prazoPassaASer(PrazoVinculante outro) {
        prazo = outro;
    }

    void foraDaTarefa(String acabada) {
        if (acabada.equals(tarefa)) {
            tarefa = null;
        }
    }

    void naTarefa(String tarefa) {
        this.tarefa = tarefa;
    }

    public boolean emAberto() {
        return resposta == null;
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public Solicitacao solicitacao() {
        return solicitacao;
    }

    public String texto() {
        return texto;
    }

    public Instant registradaEm() {
        return registradaEm;
    }

    public String registradaPor() {
        return registradaPor;
    }

    public Resposta resposta() {
        return resposta;
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    public String tarefa() {
        return tarefa;
    }
}
