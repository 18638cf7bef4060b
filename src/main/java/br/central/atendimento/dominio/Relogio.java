package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Comparator;

/**
 * A clock that a norm put on an atendimento, a solicitação or a reclamação: what starts it and when, what meets it and
 * when, and why it says so. How much it gives never changes, it is only replaced; whether it is met follows from the facts
 * of its owner.
 */
@Entity
public class Relogio {

    /** Target set by right, beside the clocks of the norms; it is nobody's norm. */
    static final String META_ACORDADA = "META_ACORDADA";

    /** The one clock that the law lets be put off, by agreement. */
    static final String OUVIDORIA = "RN323";

    /** Met by the rest of what the first communication of an incident could not say (Resolução CD/ANPD 15/2024). */
    static final String COMPLEMENTO = "ANPD15_COMPLEMENTO";

    static final String META = "META_";

    static final Comparator<Relogio> POR_PRAZO = Comparator.comparing(
                    Relogio::venceEm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(um -> um.id);

    @Id
    @GeneratedValue(generator = "relogio_seq")
    @SequenceGenerator(name = "relogio_seq", sequenceName = "relogio_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private DonoDoRelogio dono;

    private String norma;

    @Enumerated(EnumType.STRING)
    private Inicio inicio;

    @Enumerated(EnumType.STRING)
    private Cumprimento cumprimento;

    private boolean imediato;
    private Instant abertoEm;
    private Instant venceEm;
    private Instant atencaoEm;
    private boolean vinculante;

    @Embedded
    private FundamentoDoRelogio fundamento;

    private Instant criadoEm;
    private Instant cumpridoEm;
    private Instant dispensadoEm;
    private Instant substituidoEm;

    protected Relogio() {}

    /** @param criadoEm when it was put there, which may be long after it started */
    Relogio(DonoDoRelogio dono, RelogioDerivado derivado, Instant criadoEm) {
        this.dono = dono;
        norma = derivado.norma();
        inicio = derivado.inicio();
        cumprimento = derivado.cumprimento();
        imediato = derivado.imediato();
        abertoEm = derivado.iniciadoEm();
        this.criadoEm = criadoEm;
        venceEm = derivado.venceEm();
        atencaoEm = derivado.atencaoEm();
        vinculante = derivado.vinculante();
        fundamento = FundamentoDoRelogio.de(derivado);
        conferir();
    }

    /** Asks its owner whether what meets it has happened, or whether nothing is to happen any more. */
    void conferir() {
        Solicitacao solicitacao = dono.solicitacao();
        if (dono.reclamacao() != null) {
            Resposta resposta = dono.reclamacao().resposta();
            cumpridoEm = resposta == null ? null : resposta.em();
        } else if (solicitacao != null) {
            cumpridoEm = solicitacao.cumpriuEm(this);
            dispensadoEm = cumpridoEm == null ? solicitacao.dispensouEm(cumprimento) : null;
        } else {
            doAtendimento(dono.atendimento());
        }
    }

    /** What is due within the contact is in time when it was solved in the contact, however long that took. */
    private void doAtendimento(Atendimento atendimento) {
        Encerramento fim = atendimento.encerramento();
        cumpridoEm = !fim.semDesfecho() && cumpreSeNoAtendimento() ? fim.em() : null;
        dispensadoEm = fim.semDesfecho() ? fim.em() : null;
        boolean noContato = imediato && cumpridoEm != null && atendimento.resolvidoNoContato();
        if (noContato && venceEm != null && cumpridoEm.isAfter(venceEm)) {
            venceEm = cumpridoEm;
        }
    }

    boolean vigente() {
        return substituidoEm == null;
    }

    void substituir(Instant quando) {
        substituidoEm = quando;
    }

    /** A target was agreed beside it: it is still shown, and does not bind any more. */
    void deixarDeVincular() {
        vinculante = false;
    }

    /** Started, and neither met nor called off. */
    boolean corre() {
        return venceEm != null && cumpridoEm == null && dispensadoEm == null;
    }

    /** Its end meets it; what has to be done, or shown, is on record of a request. */
    private boolean cumpreSeNoAtendimento() {
        return respondivel() || imediato;
    }

    /** The same deadline derived again, due no later. */
    boolean continuaEm(RelogioDerivado outro) {
        return norma.equals(outro.norma())
                && outro.venceEm() != null
                && !outro.venceEm().isAfter(venceEm);
    }

    /** It runs, and is met by what is done, or shown, and not by the answer. */
    boolean depoisDaResposta() {
        return corre() && !respondivel();
    }

    /** It ran out before it was met or another took its place. */
    boolean expirou(Instant agora) {
        Instant ate = substituidoEm == null ? agora : substituidoEm;
        return corre() && venceEm.isBefore(ate);
    }

    /** It runs, and nothing said in the contact meets it. */
    boolean passaDoContato() {
        return corre() && !cumpreSeNoAtendimento();
    }

    /** The answer meets it. */
    boolean respondivel() {
        return cumprimento == Cumprimento.RESPOSTA;
    }

    boolean metaAcordada() {
        return META_ACORDADA.equals(norma);
    }

    /** The operator's own target, that of no norm; people with the right may agree on another. */
    boolean metaInterna() {
        return norma.startsWith(META);
    }

    boolean daOuvidoria() {
        return OUVIDORIA.equals(norma);
    }

    /** What it was derived as, for another to be put in its place. */
    RelogioDerivado derivado() {
        return new RelogioDerivado(
                norma,
                inicio,
                cumprimento,
                abertoEm,
                venceEm,
                atencaoEm,
                vinculante,
                fundamento.baseLegal(),
                new RelogioDerivado.DecisaoAplicada(
                        fundamento.decisao(), fundamento.versaoDecisao(), fundamento.regra()),
                imediato,
                fundamento.explicacao());
    }

    PrazoVinculante prazo() {
        return new PrazoVinculante(norma, venceEm, atencaoEm);
    }

    /** @return {@code null} before it has started, and when it was called off in time */
    public EstadoDoPrazo estado(Instant agora) {
        if (venceEm == null) {
            return null;
        }
        if (dispensadoEm != null) {
            return dispensadoEm.isAfter(venceEm) ? EstadoDoPrazo.EXPIRADO : null;
        }
        return EstadoDoPrazo.em(agora, atencaoEm, venceEm, cumpridoEm);
    }

    public DonoDoRelogio dono() {
        return dono;
    }

    public String norma() {
        return norma;
    }

    public Inicio inicio() {
        return inicio;
    }

    public Cumprimento cumprimento() {
        return cumprimento;
    }

    /** {@code null} while it has not started. */
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

    public FundamentoDoRelogio fundamento() {
        return fundamento;
    }

    public Instant cumpridoEm() {
        return cumpridoEm;
    }
}
