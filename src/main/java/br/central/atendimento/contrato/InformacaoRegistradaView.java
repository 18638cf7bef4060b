package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** An information given to the client in the contact. */
@Schema(name = "InformacaoRegistrada")
public record InformacaoRegistradaView(
        String informacao, String titulo, OffsetDateTime registradaEm, String registradaPor) {}
