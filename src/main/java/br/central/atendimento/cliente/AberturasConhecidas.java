package br.central.atendimento.cliente;

import br.central.atendimento.dominio.Atendimento;
import br.central.clientes.Interlocutor;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What clients opened, by the keys that their channels gave it: a form that is sent twice, a mail that is delivered twice.
 * A key is of its channel, account and clients; of another's nobody learns anything by it.
 */
@Component
public class AberturasConhecidas {

    private final JdbcClient banco;
    private final EntityManager sessao;
    private final Clock relogio;

    AberturasConhecidas(JdbcClient banco, EntityManager sessao, Clock relogio) {
        this.banco = banco;
        this.sessao = sessao;
        this.relogio = relogio;
    }

    public Optional<CasoAchado> procurar(Interlocutor quem, String chave) {
        return banco.sql("select a.id, a.protocolo, a.cliente_id as cliente, a.restrito,"
                        + " cast(null as varchar(20)) as pedido from aberto_pelo_cliente c"
                        + " join atendimento a on a.id = c.atendimento_id where c.chave = :chave")
                .param("chave", resumo(quem, chave))
                .query(CasoAchado.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the same came in at the same moment */
    public void lembrar(Interlocutor quem, String chave, Atendimento caso) {
        sessao.flush();
        banco.sql("insert into aberto_pelo_cliente (chave, atendimento_id, aberto_em) values (:chave, :caso, :agora)")
                .param("chave", resumo(quem, chave))
                .param("caso", caso.id())
                .param("agora", Timestamp.from(relogio.instant()))
                .update();
    }

    private static String resumo(Interlocutor quem, String chave) {
        String inteira = quem.origem().name()
                + '\n'
                + (quem.conta() == null ? "" : quem.conta())
                + '\n'
                + new TreeSet<>(quem.clientes())
                + '\n'
                + chave;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(inteira.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException deTodoJava) {
            throw new IllegalStateException(deTodoJava);
        }
    }
}
