package br.central.registros;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** An entry of a register: its key, what it says field by field, and the version by which a change finds it again. */
public record FichaDeRegistro(
        @Schema(example = "ATENDIMENTO:ABERTO") String chave, Map<String, String> valores, long versao) {

    public FichaDeRegistro {
        valores = Map.copyOf(valores);
    }

    /** Empty where there is none. */
    public String valor(String campo) {
        return valores.getOrDefault(campo, "");
    }
}
