package br.central.regras.migracao;

import br.central.regras.corrida.Contada;
import br.central.regras.corrida.Corrida;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.SituacaoDaCorrida;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;

/** A migration and how far it has got; times are of the operator's time zone, people by their names. */
@Schema(name = "Migracao")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MigracaoView(
        long id,
        @Schema(example = "solicitacao") String processo,
        @Schema(example = "Solicitação") String nomeDoProcesso,
        @Schema(description = "Versão de que os casos saem") int de,
        @Schema(description = "Versão para a qual vão") int para,
        SituacaoDaCorrida situacao,
        String pedidaPor,
        OffsetDateTime pedidaEm,
        @Schema(description = "Desde que começou") Corrida.Inicio inicio,
        OffsetDateTime terminadaEm,

        @Schema(description = "Quantos casos há em cada resultado; enquanto é prévia, o que ela achou")
        Map<ResultadoDoCaso, Integer> casos,

        @Schema(description = "Por que não foi possível") String falha)
        implements Contada {

    static MigracaoView de(Corrida uma) {
        return new MigracaoView(
                uma.id(),
                uma.versoes().modelo(),
                uma.versoes().nome(),
                uma.versoes().de(),
                uma.versoes().para(),
                uma.situacao(),
                uma.pedidaPor(),
                uma.pedidaEm(),
                uma.inicio(),
                uma.terminadaEm(),
                uma.casos(),
                uma.falha());
    }

    @JsonIgnore
    public int migrados() {
        return quantos(ResultadoDoCaso.MIGRADO);
    }

    @JsonIgnore
    public int cabem() {
        return quantos(ResultadoDoCaso.CABE);
    }
}
