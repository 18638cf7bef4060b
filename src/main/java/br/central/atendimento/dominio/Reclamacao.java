package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoDoRetorno;
import br.central.atendimento.contrato.TipoDeReclamacao;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
import java.util.Optional;

/**
 * Second instance: the ouvidoria re-examines an overdue solicitação (RN 323) or a refusal (RN 623), with a protocol and a
 * clock of its own. It goes on whatever becomes of the case meanwhile, and its answer goes back to who complained.
 */
@Entity
public class Reclamacao {

    /** Who treats it; what others may not read it also tells the client itself. */
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

    @Enumerated(EnumType.STRING)
    private TipoDeReclamacao tipo;

    private String texto;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "registrada_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "registrada_em"))
    private Ato registro;

    @Embedded
    private Resposta resposta;

    @Embedded
    private PrazoVinculante prazo;

    private Instant prorrogadaAte;

    @Enumerated(EnumType.STRING)
    private SituacaoDoRetorno retorno;

    private Instant retornoEm;

    @Embedded
    private TentativasDeRetorno tentativas;

    private String grupoDoRetorno;
    private String instancia;
    private String tarefa;

    protected Reclamacao() {}

    public Reclamacao(String protocolo, Solicitacao solicitacao, TipoDeReclamacao tipo, String texto, Ato ato) {
        this.protocolo = protocolo;
        this.tipo = tipo;
        this.solicitacao = solicitacao;
        this.texto = texto;
        registro = ato;
        tentativas = new TentativasDeRetorno();
    }

    public void responder(Resposta conclusiva) {
        resposta = conclusiva;
        tarefa = null;
    }

    /** The answer is on its way: called by that group, or written by the system when there is none. */
    void aRetornar(String grupo) {
        retorno = grupo == null ? SituacaoDoRetorno.A_ENVIAR : SituacaoDoRetorno.A_LIGAR;
        grupoDoRetorno = grupo;
    }

    void retornoEnviado(Instant quando) {
        retorno = SituacaoDoRetorno.ENVIADO;
        retornoEm = quando;
    }

    public void comunicada(Instant quando) {
        retorno = SituacaoDoRetorno.COMUNICADO;
        retornoEm = quando;
        tentativas.semProxima();
    }

    public void semComunicacao() {
        retorno = SituacaoDoRetorno.SEM_COMUNICACAO;
        tentativas.semProxima();
    }

    public void iniciadaNaInstancia(String instancia) {
        this.instancia = instancia;
    }

    void prazoPassaASer(PrazoVinculante outro) {
        prazo = outro;
    }

    /** By agreement with who complained, once. */
    void prorrogada(Instant ate, PrazoVinculante outro) {
        prorrogadaAte = ate;
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

    /** Which has something to do about it now. */
    String grupo() {
        return emAberto() ? GRUPO : grupoDoRetorno;
    }

    public boolean emAberto() {
        return resposta == null;
    }

    /** A re-analysis that gave what had been refused. */
    public boolean defere() {
        return tipo == TipoDeReclamacao.REANALISE && resposta != null && !resposta.recusa();
    }

    /** Why no other of that kind can be registered on the request while there is this one. */
    public Optional<String> impedeOutra(TipoDeReclamacao outra) {
        if (tipo != outra) {
            return Optional.empty();
        }
        if (emAberto()) {
            return Optional.of("Já há uma %s em tratamento sobre a solicitação %s."
                    .formatted(
                            tipo == TipoDeReclamacao.REANALISE ? "reanálise" : "reclamação", solicitacao.protocolo()));
        }
        return defere()
                ? Optional.of("A reanálise da solicitação %s já foi atendida.".formatted(solicitacao.protocolo()))
                : Optional.empty();
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public TipoDeReclamacao tipo() {
        return tipo;
    }

    /** How the answer goes back to the client; {@code null} until there is one. */
    public SituacaoDoRetorno retorno() {
        return retorno;
    }

    public Instant retornoEm() {
        return retornoEm;
    }

    public TentativasDeRetorno tentativas() {
        return tentativas;
    }

    public String grupoDoRetorno() {
        return grupoDoRetorno;
    }

    /** Of its process; of one that a process of the solicitação called it is not known. */
    public String instancia() {
        return instancia;
    }

    public Solicitacao solicitacao() {
        return solicitacao;
    }

    public String texto() {
        return texto;
    }

    public Ato registro() {
        return registro;
    }

    public Resposta resposta() {
        return resposta;
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    /** {@code null} as long as nothing was agreed on. */
    public Instant prorrogadaAte() {
        return prorrogadaAte;
    }

    public String tarefa() {
        return tarefa;
    }
}
