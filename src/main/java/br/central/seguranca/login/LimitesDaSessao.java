package br.central.seguranca.login;

import br.central.comum.TrabalhoDoNo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * How long a session of a user lasts: until {@code central.sessao.maxima} after the login, or {@code central.sessao.ociosa}
 * after its user last did something, or until the password or the groups of the user are others, or a right is taken. What pages ask for by themselves is not the
 * user's doing ({@link PedidoDaPagina}).
 */
@Component
@TrabalhoDoNo
class LimitesDaSessao {

    private static final String MARCOS = LimitesDaSessao.class.getName();
    private static final String ABERTA = MARCOS + ".aberta";

    /** Of a session: when it began, when its user last did something, and the stamp of password and groups it began with. */
    record Marcos(Instant inicio, Instant atividade, String login, String selo) implements Serializable {

        private Marcos usada(Instant agora) {
            return new Marcos(inicio, agora, login, selo);
        }
    }

    /** Keeps a session among those that are open until it is not. */
    private final class Aberta implements HttpSessionBindingListener {

        @Override
        public void valueBound(HttpSessionBindingEvent evento) {
            abertas.put(evento.getSession(), evento.getSession().getId());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent evento) {
            abertas.remove(evento.getSession());
        }
    }

    private final Map<HttpSession, String> abertas = new ConcurrentHashMap<>();
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
        Marcos marcos =
                new Marcos(agora, agora, login, selo(acessos.agora(login).orElse(null)));
        synchronized (WebUtils.getSessionMutex(sessao)) {
            marcar(sessao, marcos);
            if (sessao.getAttribute(ABERTA) == null) {
                sessao.setAttribute(ABERTA, new Aberta());
            }
        }
    }

    /** Those that nobody asks anything in end too: a line of calls may still be open in them. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void encerrar() {
        abertas.keySet().forEach(sessao -> {
            try {
                if (sessao.getAttribute(MARCOS) instanceof Marcos marcos && !vale(marcos)) {
                    sessao.invalidate();
                }
            } catch (IllegalStateException jaTerminada) {
                abertas.remove(sessao);
            }
        });
    }

    /** Whether it goes on; if so, and unless the page asked by itself, it is used. */
    boolean continua(HttpServletRequest pedido, HttpSession sessao, String login) {
        Instant agora = relogio.instant();
        if (!(sessao.getAttribute(MARCOS) instanceof Marcos marcos)) {
            comecar(sessao, login);
            return true;
        }
        if (!vale(marcos)) {
            return false;
        }
        if (!PedidoDaPagina.eh(pedido)) {
            synchronized (WebUtils.getSessionMutex(sessao)) {
                // Else another request was faster: with as late a use, or with a new password.
                if (sessao.getAttribute(MARCOS) == marcos) {
                    marcar(sessao, marcos.usada(agora));
                }
            }
        }
        return true;
    }

    private boolean vale(Marcos marcos) {
        Instant agora = relogio.instant();
        return !agora.isAfter(marcos.inicio().plus(maxima))
                && !agora.isAfter(marcos.atividade().plus(ociosa))
                && acessos.de(marcos.login())
                        .filter(acesso -> acesso.mantem(marcos.selo()))
                        .isPresent();
    }

    void marcar(HttpSession sessao, Marcos marcos) {
        sessao.setAttribute(MARCOS, marcos);
    }

    private static String selo(Acesso acesso) {
        return acesso == null ? "" : acesso.selo();
    }
}
