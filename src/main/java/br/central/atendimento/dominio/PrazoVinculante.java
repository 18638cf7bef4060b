package br.central.atendimento.dominio;

import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The binding deadline, copied beside its owner so that lists need no join. Its state follows from now. */
@Embeddable
public record PrazoVinculante(String norma, Instant venceEm, Instant atencaoEm) {

    boolean venceAntesDe(PrazoVinculante outro) {
        return outro == null || venceEm.isBefore(outro.venceEm);
    }

    public EstadoDoPrazo estado(Instant agora, Instant cumpridoEm) {
        return EstadoDoPrazo.em(agora, atencaoEm, venceEm, cumpridoEm);
    }
}
