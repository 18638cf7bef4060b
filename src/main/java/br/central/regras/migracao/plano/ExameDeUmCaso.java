package br.central.regras.migracao.plano;

import java.util.List;

/**
 * A case held to a plan.
 *
 * @param quem where it stands towards the plan
 * @param onde the steps that it waits in, in the field's words
 * @param motivos why it does not fit; empty when it does
 */
public record ExameDeUmCaso(Quem quem, List<String> onde, List<String> motivos) {

    public enum Quem {
        NA_VERSAO,
        EM_OUTRA,
        TERMINADO
    }

    public boolean cabe() {
        return quem == Quem.NA_VERSAO && motivos.isEmpty();
    }

    /** Nobody can tell. */
    public static ExameDeUmCaso semResposta() {
        return fora(Quem.NA_VERSAO);
    }

    static ExameDeUmCaso fora(Quem quem) {
        return new ExameDeUmCaso(quem, List.of(), List.of());
    }
}
