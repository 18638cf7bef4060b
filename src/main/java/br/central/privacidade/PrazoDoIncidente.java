package br.central.privacidade;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Something an incident obliges to: until when, when it was done, and how that stands now. */
@Schema(name = "PrazoDoIncidente")
record PrazoDoIncidente(String obrigacao, LocalDate venceEm, OffsetDateTime feitoEm, Estado estado) {

    /** How it stands. */
    @Schema(name = "EstadoDoPrazoDoIncidente")
    public enum Estado {
        NO_PRAZO("No prazo"),
        PERTO("Vence hoje ou no próximo dia útil"),
        ATRASADO("Atrasado"),
        FEITO("Feito no prazo"),
        FEITO_COM_ATRASO("Feito com atraso"),
        DISPENSADO("Dispensado: o risco não é relevante");

        private final String descricao;

        Estado(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    public boolean pede() {
        return estado == Estado.PERTO || estado == Estado.ATRASADO;
    }
}
