package br.central.comunicacao;

import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Empties the outbox into the mail server of a test. */
@Component
public class CarteiroDeTeste {

    private final Fila fila;
    private final MensagensProperties propriedades;
    private final JdbcClient banco;

    CarteiroDeTeste(Fila fila, MensagensProperties propriedades, JdbcClient banco) {
        this.fila = fila;
        this.propriedades = propriedades;
        this.banco = banco;
    }

    /** As many failures as a message may have, one after the other. */
    public void desistirDe(long mensagem) {
        for (int vez = 0; vez < propriedades.tentativas(); vez++) {
            long versao = banco.sql("select versao from mensagem where id = :id")
                    .param("id", mensagem)
                    .query(Long.class)
                    .single();
            fila.tomar(new MensagemRepository.Vez(mensagem, versao))
                    .ifPresent(tomada -> fila.falhou(tomada, "recusada"));
        }
    }

    public void entregarPor(int porta) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(porta);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        var email = new EntregaPorEmail(beans.getBeanProvider(JavaMailSender.class), propriedades);
        new Carteiro(fila, List.of(email)).enviarPendentes();
    }
}
