package br.central.comunicacao.entrada;

import br.central.comum.BytesEmPedacos;
import br.central.comum.Linhas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages as they came. Each is committed by itself, whatever its caller is doing: from then on it cannot be lost. */
@Component
class EmailsGuardados {

    static final int PEDACO = 512 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EmailsGuardados.class);

    private final JdbcClient banco;
    private final Clock relogio;
    private final TransactionTemplate aParte;

    EmailsGuardados(JdbcClient banco, Clock relogio, PlatformTransactionManager transacoes) {
        this.banco = banco;
        this.relogio = relogio;
        this.aParte = new TransactionTemplate(transacoes);
        this.aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return whether it is new: the same by another server, or once more, is the one that is there */
    boolean guardar(Path mensagem, long tamanho, SituacaoDoEmail situacao) throws IOException {
        Impressao impressao = Impressao.de(mensagem);
        if (ha(impressao)) {
            return false;
        }
        try {
            aParte.executeWithoutResult(status -> incluir(impressao, mensagem, tamanho, situacao));
            return true;
        } catch (DuplicateKeyException outroNo) {
            LOG.debug("E-mail {} guardado ao mesmo tempo por outro nó", impressao.chave());
            return false;
        }
    }

    /** The message from its first byte; the caller closes it. */
    InputStream abrir(long id) {
        return new BytesEmPedacos(
                ordem -> banco.sql("select bytes from email_recebido_bytes where email_id = :email and ordem = :ordem")
                        .param("email", id)
                        .param("ordem", ordem)
                        .query((linha, numero) -> linha.getBytes("bytes"))
                        .optional());
    }

    private boolean ha(Impressao impressao) {
        return Boolean.TRUE.equals(
                aParte.execute(status -> Linhas.ha(banco.sql("select count(*) from email_recebido where chave = :chave")
                        .param("chave", impressao.chave()))));
    }

    private void incluir(Impressao impressao, Path mensagem, long tamanho, SituacaoDoEmail situacao) {
        var agora = relogio.instant().atOffset(ZoneOffset.UTC);
        long id = Linhas.incluir(
                banco.sql("insert into email_recebido (chave, message_id, tamanho, recebido_em, situacao, proxima_em)"
                                + " values (:chave, :messageId, :tamanho, :agora, :situacao, :agora)")
                        .param("chave", impressao.chave())
                        .param("messageId", impressao.messageId())
                        .param("tamanho", tamanho)
                        .param("agora", agora)
                        .param("situacao", situacao.name()));
        try (InputStream bytes = Files.newInputStream(mensagem)) {
            int ordem = 0;
            for (byte[] pedaco = bytes.readNBytes(PEDACO); pedaco.length > 0; pedaco = bytes.readNBytes(PEDACO)) {
                banco.sql("insert into email_recebido_bytes (email_id, ordem, bytes) values (:id, :ordem, :bytes)")
                        .param("id", id)
                        .param("ordem", ordem++)
                        .param("bytes", pedaco)
                        .update();
            }
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }
}
