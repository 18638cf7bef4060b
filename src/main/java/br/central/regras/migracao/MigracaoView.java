package br.central.regras.migracao;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A migration and how far it has got; times are of the operator's time zone, people by their names. */
@Schema(name = "Migracao")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MigracaoView(
        long id,
        @Schema(example = "solicitacao") String processo,
        @Schema(example = "Solicitação") String nomeDoProcesso,
        @Schema(description = "Versão de que os casos saem") int de,
        @Schema(description = "Versão para a qual vão") int para,
        SituacaoDaMigracao situacao,
        String pedidaPor,
        OffsetDateTime pedidaEm,
        @Schema(description = "Desde que começou") Inicio inicio,
        OffsetDateTime terminadaEm,

        @Schema(description = "Quantos casos há em cada resultado; enquanto é prévia, o que ela achou")
        Map<ResultadoDoCaso, Integer> casos,

        @Schema(description = "Por que não foi possível") String falha) {

    /** Who began it and why, and who stopped it. */
    @Schema(name = "InicioDaMigracao")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inicio(String por, OffsetDateTime em, String motivo, String paradaPor) {}

    @JsonProperty
    public String descricao() {
        return situacao.descricao();
    }

    @JsonProperty
    public int total() {
        return casos.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of 100, what has been examined, or has come to a result. */
    @JsonProperty
    @Schema(example = "40")
    public int percentual() {
        int porFazer = quantos(ResultadoDoCaso.A_EXAMINAR) + quantos(ResultadoDoCaso.PENDENTE);
        if (!situacao.anda()) {
            return 100;
        }
        return total() == 0 ? 0 : (int) (100L * (total() - porFazer) / total());
    }

    @JsonIgnore
    public int migrados() {
        return quantos(ResultadoDoCaso.MIGRADO);
    }

    @JsonIgnore
    public int cabem() {
        return quantos(ResultadoDoCaso.CABE);
    }

    /** With people by their names instead of their logins, and with its cases counted. */
    MigracaoView dita(UnaryOperator<String> nome, Map<ResultadoDoCaso, Integer> contados) {
        return new MigracaoView(
                id,
                processo,
                nomeDoProcesso,
                de,
                para,
                situacao,
                nome.apply(pedidaPor),
                pedidaEm,
                inicio == null
                        ? null
                        : new Inicio(
                                nome.apply(inicio.por()), inicio.em(), inicio.motivo(), nome.apply(inicio.paradaPor())),
                terminadaEm,
                contados,
                falha);
    }

    int quantos(ResultadoDoCaso resultado) {
        return casos.getOrDefault(resultado, 0);
    }

    String naTrilha(String oQue) {
        return "%s: migração %d da versão %d para a %d %s".formatted(processo, id, de, para, oQue);
    }
}
