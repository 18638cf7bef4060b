package br.central.consulta;

import io.swagger.v3.oas.annotations.media.Schema;

/** A filter kept under a name, the user's own or one shared with a group of the user's. */
public record PesquisaSalva(
        String codigo,
        @Schema(example = "Boletos em atraso") String nome,

        @Schema(
                description = "Como no endereço de GET /api/atendimentos.",
                example = "quadro=EM_ABERTO&classificacao=financeiro/boleto&prazo=EXPIRADO")
        String filtro,

        String dono,

        @Schema(description = "Grupo com quem é compartilhada.")
        String grupo,

        boolean minha) {}
