package br.central.atendimento.contrato;

import java.time.OffsetDateTime;

/**
 * How far a case is, and nothing of its content.
 *
 * @param prazo by when the answer is due; {@code null} while no deadline is known
 * @param vencido it is over and the answer has not come
 */
public record AndamentoDoCaso(
        String protocolo,
        SituacaoParaOCliente situacao,
        OffsetDateTime prazo,
        boolean vencido,
        OffsetDateTime abertoEm,
        OffsetDateTime encerradoEm) {}
