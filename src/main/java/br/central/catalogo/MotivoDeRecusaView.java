package br.central.catalogo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;

/** Why a request is refused, in words that the client understands, with the clause or the law it rests on. */
@Schema(name = "MotivoDeRecusa")
public record MotivoDeRecusaView(
        @Schema(example = "carencia") String codigo,

        @Schema(description = "Código da tabela 38 da TISS, onde há um que diga o mesmo.", example = "1410")
        String tiss,

        @Schema(example = "Carência a cumprir") String descricao,

        @Schema(description = "O que se diz ao cliente; {lacunas} se preenchem na resposta.")
        String texto,

        @Schema(description = "Cláusula do contrato ou dispositivo legal.")
        String fundamento) {

    @JsonProperty
    @Schema(description = "O que precisa ser preenchido no texto e no fundamento.", example = "[\"procedimento\"]")
    public Set<String> lacunas() {
        return Lacunas.de(texto + fundamento);
    }
}
