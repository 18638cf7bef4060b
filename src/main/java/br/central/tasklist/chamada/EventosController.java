package br.central.tasklist.chamada;

import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line over which an open Tasklist hears of the calls at its operator's. */
@RestController
@Hidden
class EventosController {

    private final Plantao plantao;
    private final UsuarioAtual usuario;

    EventosController(Plantao plantao, UsuarioAtual usuario) {
        this.plantao = plantao;
        this.usuario = usuario;
    }

    @GetMapping(path = "/tasklist/eventos", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ouvir(HttpServletRequest pedido, HttpServletResponse resposta) {
        // Tells nginx not to hold back what is said.
        resposta.setHeader("X-Accel-Buffering", "no");
        return plantao.entrar(usuario.login(), pedido.getSession(false));
    }
}
