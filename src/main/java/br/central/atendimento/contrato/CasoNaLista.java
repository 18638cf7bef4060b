package br.central.atendimento.contrato;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A case in the client's list.
 *
 * @param titulo {@code null} when it has none, or may not be read; so {@code assunto}
 * @param novidadeEm as in {@link CasoDoCliente}
 */
public record CasoNaLista(
        AndamentoDoCaso andamento, Long cliente, String titulo, String assunto, OffsetDateTime novidadeEm) {

    public String protocolo() {
        return andamento.protocolo();
    }

    /** @param olhado when whoever asks last looked at it; {@code null} for never */
    public boolean novidadeDesde(Instant olhado) {
        return novidadeEm != null && (olhado == null || olhado.isBefore(novidadeEm.toInstant()));
    }
}
