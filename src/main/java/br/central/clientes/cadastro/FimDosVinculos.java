package br.central.clientes.cadastro;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when a person has no contract. The registration has no such date: it is the day on which it was first seen so, or, of
 * who never had one, that of the registration.
 */
@Component
class FimDosVinculos {

    private static final String COM_VINCULO =
            "exists (select 1 from beneficiario b join contrato k on k.id = b.contrato_id"
                    + " where b.cliente_id = cliente.id and b.status_cadastral <> 'CANCELADO' and k.situacao <> 'CANCELADO')";

    private final JdbcClient banco;
    private final Clock relogio;

    FimDosVinculos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    void anotar() {
        banco.sql("update cliente set sem_vinculo_desde = null where sem_vinculo_desde is not null and " + COM_VINCULO)
                .update();
        banco.sql("update cliente set sem_vinculo_desde = :agora where sem_vinculo_desde is null"
                        + " and anonimizado_em is null"
                        + " and exists (select 1 from beneficiario b where b.cliente_id = cliente.id) and not "
                        + COM_VINCULO)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
