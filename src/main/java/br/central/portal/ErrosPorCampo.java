package br.central.portal;

import br.central.comum.Recusa;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong, beside each field of a form. */
public final class ErrosPorCampo {

    private ErrosPorCampo() {}

    public static Map<String, String> de(Recusa recusa) {
        return recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
    }
}
