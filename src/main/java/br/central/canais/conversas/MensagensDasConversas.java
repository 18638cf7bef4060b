package br.central.canais.conversas;

import br.central.canais.envio.ModelosUsados;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of the conversations: those received with their text, those sent with where they stand in the outbox. */
@Component
class MensagensDasConversas implements ModelosUsados {

    private static final String ENTRE_VALORES = "\n";

    /** @param mensagem of the outbox, {@code null} when it was received */
    record Linha(long conversa, boolean recebida, boolean automatica, String texto, Instant quando, Long mensagem) {

        static Linha de(ResultSet linha, int numero) throws SQLException {
            return new Linha(
                    linha.getLong("conversa_id"),
                    linha.getBoolean("recebida"),
                    linha.getBoolean("automatica"),
                    linha.getString("texto"),
                    linha.getObject("quando", OffsetDateTime.class).toInstant(),
                    linha.getObject("mensagem_id", Long.class));
        }
    }

    private final JdbcClient banco;
    private final Clock relogio;

    MensagensDasConversas(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    boolean conhecida(String provedor, String id) {
        return banco.sql("select 1 from mensagem_da_conversa where provedor = :provedor and id_no_provedor = :id")
                .param("provedor", provedor)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether it was received and nothing has become of it yet. */
    boolean pendente(String provedor, String id) {
        return banco.sql("select 1 from mensagem_da_conversa"
                        + " where provedor = :provedor and id_no_provedor = :id and protocolo is null")
                .param("provedor", provedor)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void recebida(ConversaPorNumero conversa, String provedor, MensagemDoProvedor mensagem, String texto) {
        banco.sql("insert into mensagem_da_conversa (conversa_id, recebida, automatica, texto, quando, provedor,"
                        + " id_no_provedor) values (:conversa, true, :automatica, :texto, :agora, :provedor, :id)")
                .param("conversa", conversa.id())
                .param("automatica", mensagem.deMaquina())
                .param("texto", texto)
                .param("agora", ConversasNoBanco.em(relogio.instant()))
                .param("provedor", provedor)
                .param("id", mensagem.id())
                .update();
    }

    /** The one that was just received is about that case. */
    void sobre(String provedor, String id, String protocolo) {
        banco.sql("update mensagem_da_conversa set protocolo = :protocolo"
                        + " where provedor = :provedor and id_no_provedor = :id")
                .param("protocolo", protocolo)
                .param("provedor", provedor)
                .param("id", id)
                .update();
    }

    void enviada(ConversaPorNumero conversa, String protocolo, long mensagem, boolean automatica, Usado modelo) {
        banco.sql("insert into mensagem_da_conversa (conversa_id, protocolo, recebida, automatica, quando, mensagem_id,"
                        + " modelo, valores) values (:conversa, :protocolo, false, :automatica, :agora, :mensagem,"
                        + " :modelo, :valores)")
                .param("conversa", conversa.id())
                .param("protocolo", protocolo)
                .param("automatica", automatica)
                .param("agora", ConversasNoBanco.em(relogio.instant()))
                .param("mensagem", mensagem)
                .param("modelo", modelo == null ? null : modelo.nome())
                .param("valores", modelo == null ? null : String.join(ENTRE_VALORES, modelo.valores()))
                .update();
    }

    List<Linha> doCaso(String protocolo) {
        return banco.sql(
                        "select conversa_id, recebida, automatica, texto, quando, mensagem_id from mensagem_da_conversa"
                                + " where protocolo = :protocolo order by id")
                .param("protocolo", protocolo)
                .query(Linha::de)
                .list();
    }

    @Override
    public Optional<Usado> da(long mensagem) {
        return banco.sql("select modelo, valores from mensagem_da_conversa"
                        + " where mensagem_id = :mensagem and modelo is not null")
                .param("mensagem", mensagem)
                .query((linha, numero) -> new Usado(
                        linha.getString("modelo"),
                        linha.getString("valores").isEmpty()
                                ? List.of()
                                : List.of(linha.getString("valores").split(ENTRE_VALORES, -1))))
                .optional();
    }

    /** Of these cases no text and no number is left. */
    void esquecer(Collection<String> protocolos) {
        banco.sql("update mensagem_da_conversa set texto = null, valores = null, modelo = null"
                        + " where protocolo in (:protocolos)")
                .param("protocolos", protocolos)
                .update();
    }
}
