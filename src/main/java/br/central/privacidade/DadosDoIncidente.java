package br.central.privacidade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** What is known and was done about an incident, as it is typed in; everything may be completed later. */
@Schema(name = "DadosDoIncidente")
record DadosDoIncidente(
        OffsetDateTime ocorridoEm,

        @Schema(description = "Quando se soube que havia dados pessoais afetados: os prazos contam daqui.")
        OffsetDateTime conhecidoEm,

        String descricao,

        @Schema(description = "Que dados, de que categorias.")
        String dados,

        Boolean sensiveis,

        @Schema(description = "Quantas pessoas; ausente enquanto não se sabe.")
        Integer titulares,

        Risco risco,

        @Schema(description = "Por que o risco é esse.") String avaliacao,
        String medidas,
        @JsonUnwrapped Comunicacoes comunicacoes,

        @Schema(description = "Na alteração, a que foi lida: 409 se outra pessoa alterou depois.")
        Integer versao) {

    /** Who was told, when and how. */
    public record Comunicacoes(
            OffsetDateTime anpdEm,
            String anpdProtocolo,
            OffsetDateTime titularesEm,

            @Schema(description = "Como se comunicou aos titulares.")
            String titularesComo,

            OffsetDateTime complementoEm) {}
}
