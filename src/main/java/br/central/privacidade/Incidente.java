package br.central.privacidade;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** An incident on record, with what it obliges to; {@code dados.versao} is the one to give back. */
@Schema(name = "Incidente")
record Incidente(
        long id,
        DadosDoIncidente dados,
        List<PrazoDoIncidente> prazos,
        String registradoPor,
        OffsetDateTime registradoEm,
        String alteradoPor,
        OffsetDateTime alteradoEm) {

    /** The one to look at first: what is late, else what is due soonest. */
    public PrazoDoIncidente maisUrgente() {
        return prazos.stream()
                .filter(um -> um.feitoEm() == null && um.estado() != PrazoDoIncidente.Estado.DISPENSADO)
                .findFirst()
                .orElse(prazos.get(prazos.size() - 1));
    }
}
