package br.central.atendimento.contrato;

/**
 * Something was done about a case; published within the transaction, for each line of its timeline and for each step of
 * the engine that changes the case without one.
 *
 * @param tipo the kind of the line, as in {@link AndamentoView#tipo()}; {@code null} without one
 */
public record AtendimentoMudou(Long atendimentoId, String tipo) {

    /** In this very transaction: nothing was kept of it before. */
    public boolean abriu() {
        return "ABERTURA".equals(tipo);
    }
}
