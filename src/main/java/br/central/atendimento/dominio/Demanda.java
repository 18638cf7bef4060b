package br.central.atendimento.dominio;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.SituacaoDemanda;
import jakarta.persistence.Embedded;
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

/** The part of a solicitação that one responsible group answers. */
@Entity
public class Demanda {

    @Id
    @GeneratedValue(generator = "demanda_seq")
    @SequenceGenerator(name = "demanda_seq", sequenceName = "demanda_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao solicitacao;

    private int rodada;
    private String grupo;

    @Enumerated(EnumType.STRING)
    private SituacaoDemanda situacao;

    private String responsavel;
    private Instant criadaEm;
    private Instant esperaAte;

    @Enumerated(EnumType.STRING)
    private QuemComplementa aguarda;

    @Embedded
    private Resposta resposta;

    private String tarefa;

    protected Demanda() {}

    Demanda(Solicitacao solicitacao, String grupo, Instant quando) {
        this.solicitacao = solicitacao;
        this.grupo = grupo;
        rodada = solicitacao.rodada();
        situacao = SituacaoDemanda.ABERTA;
        criadaEm = quando;
        solicitacao.acrescentar(this);
    }

    public void responder(Resposta conclusiva) {
        resposta = conclusiva;
        situacao = SituacaoDemanda.RESPONDIDA;
        tarefa = null;
    }

    public void redirecionar(String outroGrupo) {
        grupo = outroGrupo;
        responsavel = null;
    }

    public void pedirComplemento(QuemComplementa aQuem, Instant ate) {
        aguarda = aQuem;
        situacao = SituacaoDemanda.AGUARDANDO_COMPLEMENTO;
        esperaAte = ate;
        tarefa = null;
    }

    void retomar() {
        situacao = SituacaoDemanda.ABERTA;
        esperaAte = null;
        aguarda = null;
    }

    public void dispensar() {
        if (situacao.emAberto()) {
            situacao = SituacaoDemanda.DISPENSADA;
            tarefa = null;
        }
    }

    public void transferirA(String usuario) {
        responsavel = usuario;
    }

    void assumir(String usuario) {
        responsavel = usuario;
    }

    void foraDaTarefa(String acabada) {
        if (acabada.equals(tarefa)) {
            tarefa = null;
        }
    }

    void naTarefa(String tarefa) {
        this.tarefa = tarefa;
    }

    public Long id() {
        return id;
    }

    public Solicitacao solicitacao() {
        return solicitacao;
    }

    public int rodada() {
        return rodada;
    }

    public String grupo() {
        return grupo;
    }

    public SituacaoDemanda situacao() {
        return situacao;
    }

    public String responsavel() {
        return responsavel;
    }

    public Instant criadaEm() {
        return criadaEm;
    }

    /** Whom it waits for; {@code null} when it waits for nobody. */
    public QuemComplementa aguarda() {
        return aguarda;
    }

    public Instant esperaAte() {
        return esperaAte;
    }

    public Resposta resposta() {
        return resposta;
    }

    public String tarefa() {
        return tarefa;
    }
}
