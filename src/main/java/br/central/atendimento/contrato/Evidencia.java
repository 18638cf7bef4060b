package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * All that is known of a protocol, to be shown to the regulator.
 *
 * @param caso with its whole timeline, the clocks that run and the list of its files
 * @param relogiosSubstituidos the clocks that a reclassification, a restart or a new deadline put others in place of
 */
@Schema(name = "Evidencia")
public record Evidencia(
        AtendimentoView caso,
        List<RelogioView> relogiosSubstituidos,
        List<MensagemEnviada> mensagens,
        List<PassoNoProcesso> caminho) {}
