package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** What was answered; everything {@code null} while nothing was. Written flat into what it answers. */
public record RespostaView(
        @JsonProperty("resposta") String texto,
        Conclusao conclusao,
        String fundamento,
        @JsonProperty("respondidaEm") OffsetDateTime em,
        @JsonProperty("respondidaPor") String por) {

    public static final RespostaView NENHUMA = new RespostaView();

    private RespostaView() {
        this(null, null, null, null, null);
    }
}
