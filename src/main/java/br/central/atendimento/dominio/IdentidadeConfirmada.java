package br.central.atendimento.dominio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That whoever calls proved, in this contact, to be the client (S4.2). */
@Embeddable
public record IdentidadeConfirmada(
        @Column(name = "identidade_confirmada_em") Instant em,
        @Column(name = "identidade_confirmada_por") String por) {

    static IdentidadeConfirmada em(Ato ato) {
        return new IdentidadeConfirmada(ato.quando(), ato.quem());
    }
}
