package br.central.regras.corrida;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * One case of a run.
 *
 * @param chave its protocol, of a call its number; {@code null} of one that is restricted to others
 * @param onde the steps it waited in
 * @param motivo why it cannot be, or was not done
 */
@Schema(name = "CasoNaCorrida")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasoNaCorrida(
        int ordem,
        @Schema(example = "20261128000123456789") String chave,
        @Schema(example = "Responder demanda") String onde,
        ResultadoDoCaso resultado,

        @Schema(example = "Espera em “Conferir documentos”, que não tem correspondente na versão nova.")
        String motivo,

        OffsetDateTime feitoEm,

        @Schema(description = "Só quando verdadeiro: o caso é restrito a outras pessoas")
        Boolean restrito) {

    @JsonProperty
    public String descricao() {
        return resultado.descricao();
    }

    CasoNaCorrida semOQueERestrito() {
        return new CasoNaCorrida(ordem, null, null, resultado, null, feitoEm, true);
    }
}
