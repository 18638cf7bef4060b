package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;

/** One line of JSON, however odd a login somebody tried. By its id it is found in the trail, where that took it. */
record LinhaDoLog(Long id, Instant quando, AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {

    String json() {
        return "{\"id\":" + id + ",\"quando\":\"" + quando + "\",\"ato\":\"" + ato + "\",\"desfecho\":\"" + desfecho
                + "\"" + campo("quem", quem) + campo("deOnde", deOnde) + campo("alvo", alvo) + "}";
    }

    private static String campo(String nome, String valor) {
        return valor == null
                ? ""
                : ",\"" + nome + "\":\""
                        + new String(JsonStringEncoder.getInstance().quoteAsString(valor)) + "\"";
    }
}
