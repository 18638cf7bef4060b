package br.central.atendimento.contrato;

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
}
