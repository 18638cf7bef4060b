package br.central.contatosativos;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls that the operator made, or means to make, as the client may ask to have them: why it calls is the staff's. Asks for
 * no right; for a module that has asked for its own.
 */
@Service
@Transactional(readOnly = true)
public class LigacoesDaPessoa {

    public record Feita(
            String telefone,
            String situacao,
            OffsetDateTime programadaEm,
            OffsetDateTime concluidaEm,
            String protocolo) {}

    private final JdbcClient banco;

    LigacoesDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    /** To these registrations, the oldest first. */
    public List<Feita> feitas(Collection<Long> clientes) {
        return banco.sql("select telefone, situacao, programado_em, concluido_em, protocolo from contato_ativo"
                        + " where cliente_id in (:clientes) order by id")
                .param("clientes", clientes)
                .query((linha, numero) -> new Feita(
                        linha.getString("telefone"),
                        SituacaoContatoAtivo.valueOf(linha.getString("situacao"))
                                .descricao(),
                        linha.getObject("programado_em", OffsetDateTime.class),
                        linha.getObject("concluido_em", OffsetDateTime.class),
                        linha.getString("protocolo")))
                .list();
    }
}
