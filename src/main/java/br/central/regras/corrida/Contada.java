package br.central.regras.corrida;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** How far a run has got, from how many of its cases there are in each result. */
public interface Contada {

    SituacaoDaCorrida situacao();

    /** While it is a preview, what that found. */
    Map<ResultadoDoCaso, Integer> casos();

    @JsonProperty
    default String descricao() {
        return situacao().descricao();
    }

    @JsonProperty
    default int total() {
        return casos().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of 100, what has been examined, or has come to a result. */
    @JsonProperty
    @Schema(example = "40")
    default int percentual() {
        int porFazer = quantos(ResultadoDoCaso.A_EXAMINAR) + quantos(ResultadoDoCaso.PENDENTE);
        if (!situacao().anda()) {
            return 100;
        }
        return total() == 0 ? 0 : (int) (100L * (total() - porFazer) / total());
    }

    @JsonIgnore
    default int quantos(ResultadoDoCaso resultado) {
        return casos().getOrDefault(resultado, 0);
    }
}
