package br.central.atendimento.dominio;

import br.central.prazos.RelogioDerivado;
import java.time.Duration;
import java.time.Instant;

/** The clock of the ouvidoria put off by agreement (RN ANS 323/2013); every other clock stays as it is. */
final class ProrrogacaoDaOuvidoria {

    private static final String POR_ACORDO =
            " Prorrogado, por acordo com o manifestante, para a data que está no prazo.";

    private ProrrogacaoDaOuvidoria() {}

    static RelogioDerivado de(RelogioDerivado um, Instant ate) {
        if (!Relogio.OUVIDORIA.equals(um.norma()) || !um.iniciado() || !ate.isAfter(um.venceEm())) {
            return um;
        }
        return um.adiado(ate, um.atencaoEm().plus(Duration.between(um.venceEm(), ate)), um.explicacao() + POR_ACORDO);
    }
}
