package br.central.privacidade;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;

/** One run: what was kept until when, how many of what went, how long it took. */
@Schema(name = "ExecucaoDaRetencao")
record ExecucaoDaRetencao(
        long id,
        OffsetDateTime iniciadaEm,

        @Schema(description = "Ausente enquanto corre, ou quando parou no meio: a noite seguinte continua.")
        OffsetDateTime concluidaEm,

        @Schema(description = "Apaga-se o que foi encerrado antes.")
        OffsetDateTime guardaAte,

        @Schema(description = "O mesmo, do que teve reclamação.")
        OffsetDateTime guardaComReclamacaoAte,

        int atendimentos,
        int anexos,
        int mensagens,

        @Schema(description = "Das que não deram em atendimento, feitas e recebidas: os números delas.")
        int ligacoes,

        int clientes,
        int erros,
        String ultimoErro) {

    /** In seconds; null while it runs. */
    @JsonProperty
    public Long duracaoEmSegundos() {
        return concluidaEm == null
                ? null
                : Duration.between(iniciadaEm, concluidaEm).toSeconds();
    }
}
