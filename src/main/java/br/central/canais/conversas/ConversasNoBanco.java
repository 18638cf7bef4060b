package br.central.canais.conversas;

import br.central.comum.Telefone;
import br.central.comunicacao.Canal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Conversations, one for each line and channel: its row is what those that happen at once wait for. */
@Component
public class ConversasNoBanco {

    private static final String COLUNAS =
            "select id, canal, numero, protocolo, com_pessoa, ultima_recebida_em from conversa ";

    private final JdbcClient banco;
    private final Clock relogio;

    ConversasNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** So that there is a row to wait for; of two at once one makes it, in a transaction of its own. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void garantir(Canal canal, String numero) {
        if (procurar(canal, numero, "").isPresent()) {
            return;
        }
        try {
            banco.sql("insert into conversa (canal, linha, numero, criada_em)"
                            + " values (:canal, :linha, :numero, :agora)")
                    .param("canal", canal.name())
                    .param("linha", Telefone.linha(numero))
                    .param("numero", numero)
                    .param("agora", em(relogio.instant()))
                    .update();
        } catch (DuplicateKeyException outroFez) {
            // It is there, which was all that was wanted.
        }
    }

    /** Nobody else goes on with it until the transaction ends. */
    public ConversaPorNumero daVez(Canal canal, String numero) {
        return procurar(canal, numero, " for update").orElseThrow();
    }

    private Optional<ConversaPorNumero> procurar(Canal canal, String numero, String como) {
        return banco.sql(COLUNAS + "where canal = :canal and linha = :linha" + como)
                .param("canal", canal.name())
                .param("linha", Telefone.linha(numero))
                .query(ConversasNoBanco::ler)
                .optional();
    }

    /** Those that are, or were, about the case. */
    List<ConversaPorNumero> doCaso(String protocolo) {
        return banco.sql(COLUNAS + "where protocolo = :protocolo or id in"
                        + " (select conversa_id from mensagem_da_conversa where protocolo = :protocolo) order by id")
                .param("protocolo", protocolo)
                .query(ConversasNoBanco::ler)
                .list();
    }

    /** The one that is still about the case, and in which one may write: that in which the client wrote last. */
    public Optional<ConversaPorNumero> abertaSobre(String protocolo) {
        Instant agora = relogio.instant();
        return doCaso(protocolo).stream()
                .filter(um -> protocolo.equals(um.protocolo()) && um.ultimaRecebidaEm() != null && um.aberta(agora))
                .max(Comparator.comparing(ConversaPorNumero::ultimaRecebidaEm));
    }

    /** The client wrote, from that number: the window counts from now. */
    void recebeu(ConversaPorNumero conversa, String numero) {
        banco.sql("update conversa set numero = :numero, ultima_recebida_em = :agora where id = :id")
                .param("numero", numero)
                .param("agora", em(relogio.instant()))
                .param("id", conversa.id())
                .update();
    }

    void sobre(ConversaPorNumero conversa, String protocolo, boolean comPessoa) {
        banco.sql("update conversa set protocolo = :protocolo, com_pessoa = :comPessoa where id = :id")
                .param("protocolo", protocolo)
                .param("comPessoa", comPessoa)
                .param("id", conversa.id())
                .update();
    }

    private static ConversaPorNumero ler(ResultSet linha, int numero) throws SQLException {
        OffsetDateTime ultima = linha.getObject("ultima_recebida_em", OffsetDateTime.class);
        return new ConversaPorNumero(
                linha.getLong("id"),
                Canal.valueOf(linha.getString("canal")),
                linha.getString("numero"),
                linha.getString("protocolo"),
                linha.getBoolean("com_pessoa"),
                ultima == null ? null : ultima.toInstant());
    }

    static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
