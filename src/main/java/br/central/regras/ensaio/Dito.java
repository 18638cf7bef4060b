package br.central.regras.ensaio;

import br.central.prazos.PrazosEmSerie.Vencimento;
import java.time.Instant;
import java.util.List;

/**
 * What a table says of a case.
 *
 * @param partes in the field's words, each thing for itself
 * @param relogios only of the table of deadlines
 * @param prazo the clock that it is judged by; {@code null} where none has started
 * @param grupos who would answer; only of the table of groups
 * @param defeito why it says nothing; {@code null} when it does
 */
record Dito(List<String> partes, List<Vencimento> relogios, Vencimento prazo, List<String> grupos, String defeito) {

    static Dito das(List<String> partes, List<String> grupos) {
        return new Dito(partes, List.of(), null, grupos, null);
    }

    static Dito comDefeito(String qual) {
        return new Dito(List.of(), List.of(), null, List.of(), qual);
    }

    Instant venceEm() {
        return prazo == null ? null : prazo.venceEm();
    }

    /** Of deadlines it matters when they are due, not how they were counted. */
    boolean mesmoQue(Dito outro) {
        return relogios.isEmpty() && outro.relogios.isEmpty()
                ? partes.equals(outro.partes)
                : relogios.size() == outro.relogios.size()
                        && relogios.stream()
                                .allMatch(um -> outro.relogios.stream().anyMatch(igual -> mesmo(um, igual)));
    }

    private static boolean mesmo(Vencimento um, Vencimento outro) {
        return um.norma().equals(outro.norma())
                && um.cumprimento() == outro.cumprimento()
                && um.vinculante() == outro.vinculante()
                && (um.venceEm() == null
                        ? outro.venceEm() == null
                        : um.venceEm().equals(outro.venceEm()));
    }

    /** Only what the other does not say too. */
    String semOQueDiz(Dito outro) {
        List<String> proprias =
                partes.stream().filter(uma -> !outro.partes.contains(uma)).toList();
        return proprias.isEmpty() ? "nada" : String.join("; ", proprias);
    }
}
