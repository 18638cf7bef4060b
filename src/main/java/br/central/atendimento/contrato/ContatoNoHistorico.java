package br.central.atendimento.contrato;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A contact in the record of all of a client's (Decreto 11.034/2022, art. 12), with what was asked for and answered. Of one
 * that is restricted neither texts nor requests.
 */
public record ContatoNoHistorico(
        String protocolo,
        String canal,
        String titulo,
        String texto,
        SituacaoParaOCliente situacao,
        OffsetDateTime abertoEm,
        OffsetDateTime encerradoEm,
        List<Pedido> pedidos) {

    /** @param tipo what it is: a request, a complaint, what was solved at once */
    public record Pedido(
            String protocolo,
            String tipo,
            String assunto,
            String situacao,
            OffsetDateTime registradoEm,
            OffsetDateTime prazo,
            String conclusao,
            String resposta,
            String fundamento,
            OffsetDateTime respondidoEm) {}
}
