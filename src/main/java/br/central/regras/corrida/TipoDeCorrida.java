package br.central.regras.corrida;

import br.central.regras.corrida.CasosPorFazer.Caso;
import br.central.regras.corrida.CasosPorFazer.PorFazer;
import java.util.List;

/** One kind of run: which cases it is about, and what is done to each. One bean of each kind. */
public interface TipoDeCorrida {

    Qual qual();

    /** The cases, in the order in which they are taken. In a transaction. */
    List<NovoCaso> levantar(PorFazer uma);

    /** @throws br.central.comum.Recusa when it can be done no longer, with why, for people */
    ComUmCaso preparar(PorFazer uma);

    enum Qual {
        MIGRACAO,
        REAPLICACAO
    }

    /**
     * @param alvo what it is found by
     * @param chave what people know it by
     */
    record NovoCaso(String alvo, String chave) {}

    /** What is done to one case, each time in a transaction of which the result is part. */
    interface ComUmCaso {

        /** For the preview: nothing of the case changes. */
        Achado examinar(Caso caso);

        Achado fazer(Caso caso);
    }

    /** @param onde where it waits, {@code null} when nobody asks */
    record Achado(ResultadoDoCaso resultado, String onde, String motivo) {}
}
