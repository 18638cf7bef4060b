package br.central.consulta;

import io.swagger.v3.oas.annotations.media.Schema;

/** A filter to keep, and with which of the user's groups to share it, if with any. */
public record NovaPesquisa(
        @Schema(example = "Boletos em atraso") String nome,

        @Schema(
                description = "Como no endereço de GET /api/atendimentos, mas sem palavras digitadas nem documentos;"
                        + " o cliente, só pelo id.",
                example = "quadro=EM_ABERTO&classificacao=financeiro/boleto&prazo=EXPIRADO")
        String filtro,

        @Schema(example = "atendimento") String grupo) {}
