package br.central.canais.conversas;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the case is that a conversation, or a chatbot, speaks of. */
@Component
public class CasoDaConversa {

    private static final Set<String> TERMINADO = Set.of("ENCERRADO", "CANCELADO");

    /** @param responsavel who of the staff took it, {@code null} as long as nobody has */
    public record Caso(String protocolo, Long cliente, String situacao, String responsavel) {

        boolean aberto() {
            return !TERMINADO.contains(situacao);
        }
    }

    private final JdbcClient banco;

    CasoDaConversa(JdbcClient banco) {
        this.banco = banco;
    }

    public Optional<Caso> procurar(String protocolo) {
        return banco.sql("select protocolo, cliente_id as cliente, situacao, responsavel from v_caso"
                        + " where protocolo = :protocolo and not excluido")
                .param("protocolo", protocolo)
                .query(Caso.class)
                .optional();
    }
}
