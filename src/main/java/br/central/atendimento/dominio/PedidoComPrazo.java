package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a client asks for, by when it is due by which facts, and what came of it. */
@MappedSuperclass
public abstract class PedidoComPrazo extends EmSituacao {

    @Id
    @GeneratedValue(generator = "solicitacao_seq")
    @SequenceGenerator(name = "solicitacao_seq", sequenceName = "solicitacao_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String protocolo;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    @Embedded
    private PedidoDoCliente pedido;

    @Embedded
    private PrioridadeDoPedido prioridade;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "registrada_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "registrada_em"))
    private Ato registro;

    private Instant abertaEm;

    private boolean comRelogios;

    @Embedded
    private FimDaSolicitacao fim;

    @Embedded
    private PrazoVinculante prazo;

    @Embedded
    private FatosRegistrados fatos;

    protected PedidoComPrazo() {}

    PedidoComPrazo(String protocolo, Atendimento atendimento, PedidoDoCliente pedido, Ato ato) {
        this.protocolo = protocolo;
        this.atendimento = atendimento;
        this.pedido = pedido;
        prioridade = new PrioridadeDoPedido(atendimento.triagem().prioridade());
        registro = ato;
        abertaEm = ato.quando();
        fim = new FimDaSolicitacao();
    }

    /** It is now of another kind, and equal to others of that kind. */
    public void reclassificar(Classificado classificado) {
        pedido = pedido.reclassificado(classificado);
    }

    void relogiosDefinidos() {
        comRelogios = true;
    }

    /** The atendimento itself is what the client asks for: it counts from when that was registered. */
    public void contaDesde(Instant registro) {
        abertaEm = registro;
    }

    /** When what meets such a clock happened, {@code null} while it has not. */
    Instant cumpriuEm(Relogio relogio) {
        return relogio.cumprimento() == Cumprimento.RESPOSTA ? fim.respondidaEm() : fatos().cumpriramEm(relogio);
    }

    Instant dispensouEm(Cumprimento cumprimento) {
        return fim.dispensouEm(cumprimento);
    }

    boolean deferida() {
        return fim.deferida();
    }

    public void deferirNaReanalise(Ato ato) {
        fim.deferir(ato.quando());
    }

    /** JPA gives {@code null} for an embedded value whose columns are all empty. */
    public FatosRegistrados fatos() {
        if (fatos == null) {
            fatos = FatosRegistrados.nenhum();
        }
        return fatos;
    }

    public void reiterar() {
        prioridade.reiterar();
    }

    public void prazoPassaASer(PrazoVinculante outro) {
        prazo = outro;
    }

    boolean comRelogios() {
        return comRelogios;
    }

    /** Answered, and the client does not get what was asked for. */
    public boolean recusada() {
        return fim.recusada();
    }

    void respondidaCom(Resposta conclusiva) {
        fim.responder(conclusiva);
    }

    void canceladaEm(Instant quando) {
        fim.cancelar(quando);
    }

    /** Brought back after an answer: what was late stays on record, and another deadline begins. */
    void contarDeNovo(Instant desde) {
        fatos().reabrir(abertaEm, deferida());
        fim.desfazer(estado(desde) == EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
        prazo = null;
        abertaEm = desde;
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public Atendimento atendimento() {
        return atendimento;
    }

    public PedidoDoCliente pedido() {
        return pedido;
    }

    public String classificacao() {
        return pedido.classificado().classificacao();
    }

    public PrioridadeDoPedido priorizacao() {
        return prioridade;
    }

    public Ato registro() {
        return registro;
    }

    public Instant abertaEm() {
        return abertaEm;
    }

    public Resposta resposta() {
        return fim.resposta();
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    /** How its deadline stands; {@code null} without one, and when it was cancelled in time. */
    public EstadoDoPrazo estado(Instant agora) {
        return prazo == null ? null : fim.estado(prazo, agora);
    }
}
