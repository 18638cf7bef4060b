package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** The answer of a group, of who consolidates the groups' answers, or of the ouvidoria. */
public record RespostaDada(
        @Schema(example = "Boleto reemitido com o valor corrigido e enviado ao titular.")
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(example = "ATENDIDA") Conclusao conclusao,

        @Schema(
                description =
                        "Cláusula do contrato ou dispositivo legal; obrigatório na recusa sem motivo do cadastro.")
        @Size(max = 4_000, message = "O fundamento vai até 4.000 caracteres.")
        String fundamento,

        @Schema(description = "Por qual grupo, para quem participa de mais de um.")
        String grupo,

        @Schema(
                description =
                        "Motivo do cadastro de recusas: com as lacunas, dá o texto e o fundamento; sem elas, texto e"
                                + " fundamento valem como foram escritos.")
        @Valid
        MotivoDeRecusa motivoDeRecusa) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public RespostaDada(String texto, Conclusao conclusao, String fundamento, String grupo) {
        this(texto, conclusao, fundamento, grupo, null);
    }
}
