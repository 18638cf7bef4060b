package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a session of a user lasts: until {@code central.sessao.maxima} after the login, or {@code central.sessao.ociosa}
 * after its user last did something, or until the password is another. What pages ask for by themselves is not the
 * user's doing ({@link PedidoDaPagina}).
 */
@Component
class LimitesDaSessao {

    private static final String MARCOS = LimitesDaSessao.class.getName();

    /** Of a session: when it began, when its user last did something, and the stamp of the password it began with. */
    record Marcos(Instant inicio, Instant atividade, String selo) implements Serializable {}

    private final Acessos acessos;
    private final Clock relogio;
    private final Duration maxima;
    private final Duration ociosa;

    LimitesDaSessao(
            Acessos acessos,
            Clock relogio,
            @Value("${central.sessao.maxima:12h}") Duration maxima,
            @Value("${central.sessao.ociosa:60m}") Duration ociosa) {
        this.acessos = acessos;
        this.relogio = relogio;
        this.maxima = maxima;
        this.ociosa = ociosa;
    }

    /** At the login, and when its user has changed the password in it. */
    void comecar(HttpSession sessao, String login) {
        Instant agora = relogio.instant();
        marcar(sessao, new Marcos(agora, agora, selo(acessos.agora(login).orElse(null))));
    }

    /** Whether it goes on; if so, and unless the page asked by itself, it is used. */
    boolean continua(HttpServletRequest pedido, HttpSession sessao, String login) {
        Instant agora = relogio.instant();
        String selo = selo(acessos.de(login).orElse(null));
        Marcos marcos = sessao.getAttribute(MARCOS) instanceof Marcos antes ? antes : new Marcos(agora, agora, selo);
        if (agora.isAfter(marcos.inicio().plus(maxima))
                || agora.isAfter(marcos.atividade().plus(ociosa))
                || !marcos.selo().equals(selo)) {
            return false;
        }
        marcar(sessao, PedidoDaPagina.eh(pedido) ? marcos : new Marcos(marcos.inicio(), agora, marcos.selo()));
        return true;
    }

    void marcar(HttpSession sessao, Marcos marcos) {
        sessao.setAttribute(MARCOS, marcos);
    }

    private static String selo(Acesso acesso) {
        return acesso == null ? "" : acesso.selo();
    }
}
