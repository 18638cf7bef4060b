package br.central.comunicacao;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Empties the outbox into the mail server of a test. */
@Component
public class CarteiroDeTeste {

    private final Fila fila;
    private final MensagensProperties propriedades;
    private final IdentificacaoDaMensagem identificacao;
    private final JdbcClient banco;
    private final Clock relogio;

    CarteiroDeTeste(
            Fila fila,
            MensagensProperties propriedades,
            IdentificacaoDaMensagem identificacao,
            JdbcClient banco,
            Clock relogio) {
        this.fila = fila;
        this.identificacao = identificacao;
        this.relogio = relogio;
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
            fila.tomar(List.of(new MensagemRepository.Vez(mensagem, versao)))
                    .forEach(tomada -> fila.falhou(tomada, new Falha("recusada", false)));
        }
    }

    public void entregarPor(int porta) {
        new Carteiro(fila, List.of(email(porta))).enviarPendentes();
    }

    EntregaPorEmail email(int porta) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(porta);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        return new EntregaPorEmail(
                beans.getBeanProvider(JavaMailSenderImpl.class), identificacao, propriedades, relogio);
    }
}
