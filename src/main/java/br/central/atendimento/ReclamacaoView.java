package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A complaint to the ouvidoria about a solicitação. */
@Schema(name = "Reclamacao")
public record ReclamacaoView(
        String protocolo,
        String solicitacao,
        String texto,
        OffsetDateTime registradaEm,
        String registradaPor,
        PrazoView prazo,
        String resposta,
        Conclusao conclusao,
        String fundamento,
        OffsetDateTime respondidaEm,
        String respondidaPor) {}
