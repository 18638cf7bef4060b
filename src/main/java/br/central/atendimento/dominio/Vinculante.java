package br.central.atendimento.dominio;

import br.central.prazos.RelogioDerivado;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of the clocks of an owner is its deadline. */
final class Vinculante {

    private Vinculante() {}

    /** Of those that bind, the one due first that is not met yet; once all are, that by which the whole is judged. */
    static PrazoVinculante de(List<Relogio> relogios) {
        return primeiro(relogios, um -> um.vinculante() && um.corre())
                .map(Relogio::prazo)
                .orElseGet(() -> doQueTerminou(relogios));
    }

    /** Of clocks that are not written yet. */
    static PrazoVinculante dos(DonoDoRelogio dono, List<RelogioDerivado> derivados, Instant agora) {
        return de(derivados.stream().map(um -> new Relogio(dono, um, agora)).toList());
    }

    /**
     * What is over is judged by the clocks that the answer meets: that of a norm before a target people agreed on. What is
     * still to be done after the answer stands under clocks of its own.
     */
    static PrazoVinculante doQueTerminou(List<Relogio> relogios) {
        return primeiro(relogios, um -> um.vinculante() && um.respondivel() && !um.metaAcordada())
                .or(() -> primeiro(relogios, um -> um.vinculante() && um.respondivel()))
                .or(() -> primeiro(relogios, Relogio::vinculante))
                .or(() -> primeiro(relogios, um -> true))
                .map(Relogio::prazo)
                .orElse(null);
    }

    private static Optional<Relogio> primeiro(List<Relogio> relogios, Predicate<Relogio> quais) {
        return relogios.stream()
                .filter(um -> um.venceEm() != null)
                .filter(quais)
                .min(Comparator.comparing(Relogio::venceEm));
    }
}
