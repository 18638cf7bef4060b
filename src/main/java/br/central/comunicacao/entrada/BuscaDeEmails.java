package br.central.comunicacao.entrada;

import br.central.comum.Vez;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into the mail box, of all nodes one at a time, and keeps what is there. Reads nothing of it. */
@Component
class BuscaDeEmails {

    private static final Logger LOG = LoggerFactory.getLogger(BuscaDeEmails.class);

    private final EntradaProperties propriedades;
    private final EmailsGuardados guardados;
    private final JdbcClient banco;
    private final Vez vez;
    private final TransactionTemplate transacao;

    BuscaDeEmails(
            EntradaProperties propriedades,
            EmailsGuardados guardados,
            JdbcClient banco,
            PlatformTransactionManager transacoes) {
        this.propriedades = propriedades;
        this.guardados = guardados;
        this.banco = banco;
        this.vez = new Vez(banco, "caixa_de_entrada");
        this.transacao = new TransactionTemplate(transacoes);
    }

    /** Fails when the mail box is not there, so that a while of it is seen; what is there is found next time. */
    @Scheduled(fixedDelayString = "${central.email.entrada.intervalo:20s}")
    void buscar() {
        if (propriedades.configurada()) {
            transacao.executeWithoutResult(status -> {
                if (vez.minha()) {
                    umaVez();
                }
            });
        }
    }

    private void umaVez() {
        CaixaImap.Marca antes = banco.sql("select validade, ultimo from caixa_de_entrada where id = 1")
                .query(CaixaImap.Marca.class)
                .single();
        try {
            CaixaImap.Marca depois = new CaixaImap(propriedades).percorrer(antes, this::guardar);
            if (!depois.equals(antes)) {
                banco.sql("update caixa_de_entrada set validade = :validade, ultimo = :ultimo where id = 1")
                        .param("validade", depois.validade())
                        .param("ultimo", depois.ultimo())
                        .update();
            }
        } catch (MessagingException | IOException falha) {
            // Only the class: servers repeat the login in their messages.
            throw new IllegalStateException(
                    "A caixa de entrada não pôde ser lida: " + falha.getClass().getSimpleName());
        }
    }

    private void guardar(MensagemEmDisco mensagem, long tamanho, boolean inteira) throws IOException {
        boolean nova = guardados.guardar(
                mensagem.caminho(), tamanho, inteira ? SituacaoDoEmail.RECEBIDO : SituacaoDoEmail.GRANDE_DEMAIS);
        LOG.debug("E-mail de {} bytes {}", tamanho, nova ? "guardado" : "já estava guardado");
    }
}
