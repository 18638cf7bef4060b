package br.central.prazos;

import br.central.prazos.calendario.Unidade;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The sentence that tells a person why a deadline is what it is. */
final class Explicacao {

    private static final DateTimeFormatter QUANDO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private Explicacao() {}

    static String de(Clausula clausula, Instant abertoEm, ZoneId fuso) {
        String registro = QUANDO.format(abertoEm.atZone(fuso));
        if (clausula.unidade() == Unidade.IMEDIATO) {
            return "Prazo imediato pela norma %s (%s), no próprio registro em %s."
                    .formatted(clausula.norma(), clausula.baseLegal(), registro);
        }
        return "Prazo de %s pela norma %s (%s), contado do registro em %s%s."
                .formatted(
                        clausula.unidade().porExtenso(clausula.quantidade()),
                        clausula.norma(),
                        clausula.baseLegal(),
                        registro,
                        clausula.unidade().emDias() ? ", sem incluir esse dia" : "");
    }
}
