package br.central.atendimento.dominio;

import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The binding deadline, copied beside its owner so that lists need no join. Its state follows from now. */
@Embeddable
public class PrazoVinculante {

    private String norma;
    private Instant venceEm;
    private Instant atencaoEm;

    protected PrazoVinculante() {}

    public PrazoVinculante(String norma, Instant venceEm, Instant atencaoEm) {
        this.norma = norma;
        this.venceEm = venceEm;
        this.atencaoEm = atencaoEm;
    }

    public String norma() {
        return norma;
    }

    public Instant venceEm() {
        return venceEm;
    }

    public Instant atencaoEm() {
        return atencaoEm;
    }

    boolean venceAntesDe(PrazoVinculante outro) {
        return outro == null || venceEm.isBefore(outro.venceEm);
    }

    public EstadoDoPrazo estado(Instant agora, Instant cumpridoEm) {
        return EstadoDoPrazo.em(agora, atencaoEm, venceEm, cumpridoEm);
    }
}
