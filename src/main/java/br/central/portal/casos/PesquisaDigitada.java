package br.central.portal.casos;

import br.central.atendimento.contrato.NovaAvaliacao;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A survey as it was typed, by whichever page asked.
 *
 * @param digitado by name of field; lines end as the browser counted them
 */
record PesquisaDigitada(Map<String, String> digitado) {

    private static final String DAS_RESPOSTAS = "respostas.";
    private static final Pattern NOTA = Pattern.compile("[1-5]");

    PesquisaDigitada {
        Map<String, String> lido = new LinkedHashMap<>(digitado);
        lido.replaceAll((nome, valor) -> valor.replace("\r\n", "\n"));
        digitado = lido;
    }

    /** No score is none from 1 to 5. */
    NovaAvaliacao avaliacao() {
        String nota = digitado.getOrDefault("nota", "");
        return new NovaAvaliacao(
                NOTA.matcher(nota).matches() ? Integer.valueOf(nota) : null, digitado.get("comentario"), respostas());
    }

    private Map<String, Object> respostas() {
        Map<String, Object> respostas = new LinkedHashMap<>();
        digitado.forEach((nome, valor) -> {
            if (nome.startsWith(DAS_RESPOSTAS) && !valor.isBlank()) {
                respostas.put(nome.substring(DAS_RESPOSTAS.length()), valor);
            }
        });
        return respostas;
    }
}
