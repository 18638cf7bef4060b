package br.central.comunicacao;

/**
 * Why a message did not go out.
 *
 * @param doEndereco the address is at fault and nothing else: to try again is of no use
 */
record Falha(String motivo, boolean doEndereco) {

    private static final int MAIOR = 500;

    Falha {
        motivo = motivo.length() > MAIOR ? motivo.substring(0, MAIOR) : motivo;
    }

    static Falha passageira(Exception causa) {
        return new Falha(causa.getMessage() == null ? causa.getClass().getSimpleName() : causa.getMessage(), false);
    }
}
