package br.central.regras.reaplicacao;

import br.central.atendimento.contrato.PrazoMudado;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** One deadline that would change, or did; times are of the operator's time zone. */
@Schema(name = "PrazoNoCasoReaplicado")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrazoNoCaso(
        PrazoMudado.Tipo tipo,

        @Schema(description = "Da solicitação, da reclamação ou do atendimento")
        String protocolo,

        @Schema(example = "reembolso/consulta") String classificacao,
        @Schema(example = "RN ANS 623/2024") String norma,

        @Schema(description = "De uma norma legal, e não uma meta da casa")
        boolean legal,

        PrazoMudado.Efeito efeito,
        @Schema(example = "7 dias úteis") String antes,
        @Schema(example = "5 dias úteis") String depois,
        OffsetDateTime venceAntes,
        OffsetDateTime venceDepois,
        @Schema(description = "Estaria atrasado na hora") boolean passaAAtrasar,
        boolean deixaDeAtrasar) {

    static PrazoNoCaso de(PrazoMudado um, ZoneId fuso) {
        return new PrazoNoCaso(
                um.tipo(),
                um.protocolo(),
                um.classificacao(),
                um.norma(),
                um.legal(),
                um.efeito(),
                um.antes(),
                um.depois(),
                em(um.venceAntes(), fuso),
                em(um.venceDepois(), fuso),
                um.passaAAtrasar(),
                um.deixaDeAtrasar());
    }

    private static OffsetDateTime em(Instant quando, ZoneId fuso) {
        return quando == null ? null : quando.atZone(fuso).toOffsetDateTime();
    }

    /** What becomes of it. */
    @JsonProperty
    public String descricao() {
        return efeito.descricao();
    }
}
