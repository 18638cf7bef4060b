package br.central.comunicacao.entrada;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** A mail box from which each message has been fetched already, or that is on a server. */
public final class CaixaDeTeste {

    private final EmailsGuardados guardados;
    private final LeituraDosRecebidos leitura;
    private final ApplicationContext contexto;

    public CaixaDeTeste(ApplicationContext contexto) {
        this.contexto = contexto;
        guardados = contexto.getBean(EmailsGuardados.class);
        leitura = contexto.getBean(LeituraDosRecebidos.class);
    }

    /** Kept, and not read yet. @return whether it was new */
    public boolean guardar(byte[] email) {
        try (MensagemEmDisco mensagem = MensagemEmDisco.de(new ByteArrayInputStream(email))) {
            return guardados.guardar(mensagem.caminho(), email.length, SituacaoDoEmail.RECEBIDO);
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    /** What is in the mail box of {@code caixa}, with the password {@code segredo}, on this computer's IMAP server. */
    public void buscar(int porta) {
        contexto.getBean(JdbcClient.class)
                .sql("update caixa_de_entrada set validade = null, ultimo = null where id = 1")
                .update();
        new BuscaDeEmails(
                        new EntradaProperties(
                                "localhost", porta, false, "caixa", "segredo", "INBOX", DataSize.ofMegabytes(50), 50),
                        guardados,
                        contexto.getBean(JdbcClient.class),
                        contexto.getBean(PlatformTransactionManager.class))
                .buscar();
    }

    public void ler() {
        leitura.lerTodos();
    }
}
