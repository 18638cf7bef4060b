package br.central.atendimento.dominio;

import br.central.prazos.RelogioDerivado;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A clock that a norm put on an atendimento, a solicitação or a reclamação, with why it says so. Never changed, only replaced. */
@Entity
public class Relogio {

    @Id
    @GeneratedValue(generator = "relogio_seq")
    @SequenceGenerator(name = "relogio_seq", sequenceName = "relogio_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao solicitacao;

    @ManyToOne(fetch = FetchType.LAZY)
    private Reclamacao reclamacao;

    private String norma;
    private Instant abertoEm;
    private Instant venceEm;
    private Instant atencaoEm;
    private boolean vinculante;
    private String baseLegal;
    private String regra;
    private String decisao;
    private int versaoDecisao;
    private String explicacao;
    private Instant criadoEm;
    private Instant substituidoEm;

    protected Relogio() {}

    /** @param abertoEm from when it counts, which may be before the moment it was put there */
    Relogio(Dono dono, RelogioDerivado derivado, Instant abertoEm, Instant criadoEm) {
        atendimento = dono.atendimento();
        solicitacao = dono.solicitacao();
        reclamacao = dono.reclamacao();
        norma = derivado.norma();
        this.abertoEm = abertoEm;
        this.criadoEm = criadoEm;
        venceEm = derivado.venceEm();
        atencaoEm = derivado.atencaoEm();
        vinculante = derivado.vinculante();
        baseLegal = derivado.baseLegal();
        regra = derivado.regra();
        decisao = derivado.decisao();
        versaoDecisao = derivado.versaoDaDecisao();
        explicacao = derivado.explicacao();
    }

    /** Whose clock it is; the parts below the owner are {@code null}. */
    record Dono(Atendimento atendimento, Solicitacao solicitacao, Reclamacao reclamacao) {}

    void substituir(Instant quando) {
        substituidoEm = quando;
    }

    public Long solicitacaoId() {
        return solicitacao == null ? null : solicitacao.id();
    }

    public Long reclamacaoId() {
        return reclamacao == null ? null : reclamacao.id();
    }

    public String norma() {
        return norma;
    }

    public Instant abertoEm() {
        return abertoEm;
    }

    public Instant venceEm() {
        return venceEm;
    }

    public Instant atencaoEm() {
        return atencaoEm;
    }

    public boolean vinculante() {
        return vinculante;
    }

    public String baseLegal() {
        return baseLegal;
    }

    public String regra() {
        return regra;
    }

    public String decisao() {
        return decisao;
    }

    public int versaoDecisao() {
        return versaoDecisao;
    }

    public String explicacao() {
        return explicacao;
    }

    public Instant substituidoEm() {
        return substituidoEm;
    }
}
