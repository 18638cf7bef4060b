package br.central.regras.publicacao;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A table or a process that was published from the pages, is to be, or was not after all. */
@Schema(name = "Publicacao")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicacaoView(
        long id,
        @JsonUnwrapped Publicavel alvo,
        Situacao situacao,
        String por,
        String motivo,
        @Schema(description = "O ensaio em que se apoia") String ensaio,

        @Schema(description = "A versão que estava em vigor quando se pediu")
        int baseVersao,

        @Schema(description = "A versão a que voltou, quando desfez outra")
        Integer voltaA,

        OffsetDateTime pedidaEm,
        @Schema(description = "Para quando está marcada") OffsetDateTime paraEm,
        OffsetDateTime publicadaEm,

        @JsonInclude(JsonInclude.Include.NON_NULL) Fim fim) {

    public enum Situacao {
        AGENDADA("marcada"),
        PUBLICADA("publicada"),
        FALHOU("não saiu"),
        CANCELADA("cancelada");

        private final String descricao;

        Situacao(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /**
     * @param versao the number it got; {@code null} when it was not published
     * @param guardada of one that was not published: its draft is kept here, for its author had another one
     */
    @Schema(name = "FimDaPublicacao")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fim(
            Integer versao,
            String falha,
            String canceladaPor,

            @Schema(description = "O que não saiu está guardado, e se pode trazer de volta a rascunho")
            boolean guardada) {}

    /** Why it was not published, where it was not. */
    public String falha() {
        return fim == null ? null : fim.falha();
    }

    public boolean guardada() {
        return fim != null && fim.guardada();
    }

    /** Number of the version it became, if it did. */
    public Integer versao() {
        return fim == null ? null : fim.versao();
    }
}
