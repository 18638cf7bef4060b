package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import java.time.Duration;
import java.time.Instant;

/** A target that people set by right. It binds only as far as it is due before the clocks of the norms beside it. */
record MetaAcordada(Instant desde, Instant venceEm, String explicacao) {

    /** Half of the time that is left deserves attention. */
    RelogioDerivado relogio(Instant agora) {
        Instant atencaoEm = agora.plus(Duration.between(agora, venceEm).dividedBy(2));
        return new RelogioDerivado(
                Relogio.META_ACORDADA,
                Inicio.REGISTRO,
                Cumprimento.RESPOSTA,
                desde,
                venceEm,
                atencaoEm,
                true,
                null,
                new RelogioDerivado.DecisaoAplicada(Relogio.META_ACORDADA, 0, null),
                false,
                explicacao);
    }
}
