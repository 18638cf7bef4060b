package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** One line of JSON, however odd a login somebody tried. */
record LinhaDoLog(AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {

    String json() {
        return "{\"ato\":\"" + ato + "\",\"desfecho\":\"" + desfecho + "\"" + campo("quem", quem)
                + campo("deOnde", deOnde) + campo("alvo", alvo) + "}";
    }

    private static String campo(String nome, String valor) {
        return valor == null
                ? ""
                : ",\"" + nome + "\":\""
                        + new String(JsonStringEncoder.getInstance().quoteAsString(valor)) + "\"";
    }
}
