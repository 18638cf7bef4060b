package br.central.privacidade;

import br.central.comum.Recusa;
import br.central.comum.TextoGravavel;
import java.util.List;

/** A text as it is kept: the pages send two signs for each end of a line, which the person neither typed nor counts. */
final class TextoEscrito {

    private TextoEscrito() {}

    /** @return {@code null} when nothing was written */
    static String de(String escrito) {
        String texto = TextoGravavel.exigir(escrito);
        return texto == null || texto.isBlank()
                ? null
                : texto.replace("\r\n", "\n").strip();
    }

    /** @param limpo as {@link #de} gave it */
    static void conferirTamanho(List<Recusa.Erro> erros, String campo, String limpo, int maximo) {
        if (limpo != null && limpo.length() > maximo) {
            erros.add(new Recusa.Erro(
                    campo, "O texto vai até %,d caracteres.".formatted(maximo).replace(',', '.')));
        }
    }
}
