package br.central.atendimento.dominio;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.comum.TipoCliente;
import br.central.seguranca.ComoCliente;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the timeline: who did what, when, from what to what. Only ever added. */
@Entity
@Immutable
public class Andamento {

    @Id
    @GeneratedValue(generator = "andamento_seq")
    @SequenceGenerator(name = "andamento_seq", sequenceName = "andamento_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao solicitacao;

    @Enumerated(EnumType.STRING)
    private TipoAndamento tipo;

    private Instant quando;
    private String quem;
    private String grupo;
    private String texto;
    private String de;
    private String para;

    protected Andamento() {}

    Andamento(Atendimento atendimento, Solicitacao solicitacao, TipoAndamento tipo, Ato ato) {
        this.atendimento = atendimento;
        this.solicitacao = solicitacao;
        this.tipo = tipo;
        quando = ato.quando();
        quem = ato.quem();
    }

    Andamento texto(String texto) {
        this.texto = texto;
        return this;
    }

    Andamento deGrupo(String grupo) {
        this.grupo = grupo;
        return this;
    }

    Andamento dePara(String de, String para) {
        this.de = de;
        this.para = para;
        return this;
    }

    void escrita() {
        atendimento.escrita(this);
    }

    /** To its case, when it is something that the client learns by it. */
    void contarAoCliente() {
        if (tipo.novidade()
                && !pelaMaoDoCliente()
                && paraOCliente(atendimento.cliente().tipo())) {
            atendimento.encerramento().contou(quando);
        }
    }

    /** What was asked of the other party of a case, or came from it, is not the client's. */
    public boolean paraOCliente(TipoCliente cliente) {
        return switch (tipo) {
            case COMPLEMENTO -> para == null;
            case PEDIDO_DE_COMPLEMENTO ->
                para == null || para.equals(QuemComplementa.daParteDe(cliente).descricao());
            case REINICIO -> solicitacao == null;
            default -> true;
        };
    }

    /** Done by the client, or following from what the client did. */
    public boolean pelaMaoDoCliente() {
        return ComoCliente.LOGIN.equals(quem);
    }

    public Long id() {
        return id;
    }

    Long atendimentoId() {
        return atendimento.id();
    }

    public Long solicitacaoId() {
        return solicitacao == null ? null : solicitacao.id();
    }

    public TipoAndamento tipo() {
        return tipo;
    }

    public Instant quando() {
        return quando;
    }

    public String quem() {
        return quem;
    }

    public String grupo() {
        return grupo;
    }

    public String texto() {
        return texto;
    }

    public String de() {
        return de;
    }

    public String para() {
        return para;
    }
}
