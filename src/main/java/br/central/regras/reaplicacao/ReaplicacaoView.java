package br.central.regras.reaplicacao;

import br.central.regras.corrida.Contada;
import br.central.regras.corrida.Corrida;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.SituacaoDaCorrida;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;

/** A table applied to open cases and how far it has got; times are of the operator's time zone, people by their names. */
@Schema(name = "Reaplicacao")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReaplicacaoView(
        long id,
        @Schema(example = "prazos") String tabela,
        @Schema(example = "Prazos") String nomeDaTabela,
        @Schema(description = "Versão que se aplica") int versao,
        SituacaoDaCorrida situacao,
        String pedidaPor,
        OffsetDateTime pedidaEm,
        @Schema(description = "Desde que começou") Corrida.Inicio inicio,
        OffsetDateTime terminadaEm,

        @Schema(description = "Quantos casos há em cada resultado; enquanto é prévia, o que ela achou")
        Map<ResultadoDoCaso, Integer> casos,

        @Schema(description = "Por que não foi possível") String falha)
        implements Contada {

    static ReaplicacaoView de(Corrida uma) {
        return new ReaplicacaoView(
                uma.id(),
                uma.versoes().modelo(),
                uma.versoes().nome(),
                uma.versoes().para(),
                uma.situacao(),
                uma.pedidaPor(),
                uma.pedidaEm(),
                uma.inicio(),
                uma.terminadaEm(),
                uma.casos(),
                uma.falha());
    }
}
