package br.central.comunicacao.entrada;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;

/** A mail box from which each message has been fetched already. */
public final class CaixaDeTeste {

    private final EmailsGuardados guardados;
    private final LeituraDosRecebidos leitura;

    public CaixaDeTeste(ApplicationContext contexto) {
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

    public void ler() {
        leitura.lerTodos();
    }
}
