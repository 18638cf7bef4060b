package br.central.prazos;

import java.time.Instant;

/** How a deadline stands at a moment; computed when asked, never stored. */
public enum EstadoDoPrazo {
    NO_PRAZO("No prazo"),
    ATENCAO("Atenção"),
    EXPIRADO("Expirado"),
    CUMPRIDO("Cumprido"),
    CUMPRIDO_EM_ATRASO("Cumprido em atraso");

    private final String descricao;

    EstadoDoPrazo(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /**
     * The due instant itself is still within the deadline.
     *
     * @param cumpridoEm when it was answered, or {@code null} while it is not
     */
    public static EstadoDoPrazo em(Instant agora, Instant atencaoEm, Instant venceEm, Instant cumpridoEm) {
        if (cumpridoEm != null) {
            return cumpridoEm.isAfter(venceEm) ? CUMPRIDO_EM_ATRASO : CUMPRIDO;
        }
        if (agora.isAfter(venceEm)) {
            return EXPIRADO;
        }
        return agora.isBefore(atencaoEm) ? NO_PRAZO : ATENCAO;
    }

    /** What was late once is not in time because it was answered again. */
    public EstadoDoPrazo comAtrasoAnterior(boolean atrasou) {
        return atrasou && this == CUMPRIDO ? CUMPRIDO_EM_ATRASO : this;
    }
}
