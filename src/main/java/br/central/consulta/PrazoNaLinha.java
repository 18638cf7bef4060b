package br.central.consulta;

import br.central.atendimento.contrato.PrazoView;
import br.central.comum.MomentoGravado;
import br.central.prazos.EstadoDoPrazo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Instants and deadlines of a row, as they stand at a moment. */
record PrazoNaLinha(Instant agora, ZoneId fuso) {

    /** @param cumpridoEm {@code null} while it is still to be met */
    PrazoView ler(ResultSet linha, OffsetDateTime cumpridoEm) throws SQLException {
        OffsetDateTime venceEm = em(linha, "vence_em");
        if (venceEm == null) {
            return null;
        }
        OffsetDateTime atencaoEm = em(linha, "atencao_em");
        Instant cumprido = cumpridoEm == null ? null : cumpridoEm.toInstant();
        EstadoDoPrazo estado = EstadoDoPrazo.em(agora, atencaoEm.toInstant(), venceEm.toInstant(), cumprido);
        return new PrazoView(venceEm, atencaoEm, estado, linha.getString("norma"), null);
    }

    OffsetDateTime em(ResultSet linha, String coluna) throws SQLException {
        return MomentoGravado.em(linha, coluna, fuso);
    }
}
