package br.central.lotes;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One act on many pieces of work.
 *
 * @param chaves up to 5 000, as the list of open work gives them; repeated ones count once
 * @param grupo to transfer to a group
 * @param usuario to transfer to a person
 * @param venceEm the new deadline
 * @param prioridade the new priority, 0 to 100
 * @param texto the comment; the reason of a new deadline; else optional
 */
public record NovoLote(
        AcaoEmLote acao,

        @Schema(example = "[\"ATENDIMENTO-12\", \"DEMANDA-34\"]")
        List<String> chaves,

        @Schema(example = "financeiro") String grupo,
        @Schema(example = "atendente2") String usuario,
        OffsetDateTime venceEm,
        @Schema(example = "90") Integer prioridade,

        @JsonAlias("motivo")
        @Schema(description = "O comentário, ou o motivo; obrigatório para comentar e para alterar o prazo.")
        String texto) {}
