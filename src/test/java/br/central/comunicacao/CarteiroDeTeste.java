package br.central.comunicacao;

import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Empties the outbox into the mail server of a test. */
@Component
public class CarteiroDeTeste {

    private final Fila fila;
    private final MensagensProperties propriedades;

    CarteiroDeTeste(Fila fila, MensagensProperties propriedades) {
        this.fila = fila;
        this.propriedades = propriedades;
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
