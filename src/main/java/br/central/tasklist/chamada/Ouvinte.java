package br.central.tasklist.chamada;

import br.central.chamadas.ChamadaView;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open tab of one operator. */
class Ouvinte {

    private final String login;
    private final SseEmitter canal;
    private final HttpSession sessao;

    /** @param sessao null when who listens has none */
    Ouvinte(String login, SseEmitter canal, HttpSession sessao) {
        this.login = login;
        this.canal = canal;
        this.sessao = sessao;
    }

    String login() {
        return login;
    }

    /** @return whether it still listens */
    boolean contar(ChamadaView chamada) {
        return enviar(SseEmitter.event()
                .name("chamada")
                .id(chamada.id() + "-" + chamada.situacao())
                .data(chamada, MediaType.APPLICATION_JSON));
    }

    /** Tells a tab that is gone from one that has nothing to hear, and keeps proxies from closing the line. */
    boolean pulsar() {
        return enviar(SseEmitter.event().comment("pulso"));
    }

    void encerrar() {
        canal.complete();
    }

    private boolean enviar(SseEmitter.SseEventBuilder evento) {
        if (saiu()) {
            canal.complete();
            return false;
        }
        try {
            canal.send(evento);
            return true;
        } catch (IOException | IllegalStateException foiSe) {
            return false;
        }
    }

    /** Looking at the session this way does not count as using it: it still ends when nobody works. */
    private boolean saiu() {
        try {
            return sessao != null && sessao.getLastAccessedTime() < 0;
        } catch (IllegalStateException terminada) {
            return true;
        }
    }
}
