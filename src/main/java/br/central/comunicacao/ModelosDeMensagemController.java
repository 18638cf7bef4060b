package br.central.comunicacao;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A text that would go out, laid out as in the recipient's mail and filled in with examples (right PUBLICAR_MODELOS). */
@Controller
@RequestMapping("/modelos-de-mensagem")
class ModelosDeMensagemController {

    private final ExemplosDeMensagem exemplos;
    private final Diagramacao diagramacao;
    private final UsuarioAtual usuario;

    ModelosDeMensagemController(ExemplosDeMensagem exemplos, Diagramacao diagramacao, UsuarioAtual usuario) {
        this.exemplos = exemplos;
        this.diagramacao = diagramacao;
        this.usuario = usuario;
    }

    /** Nothing is kept. */
    @PostMapping("/{modelo}/html")
    ResponseEntity<String> html(
            @PathVariable String modelo,
            @RequestParam(defaultValue = "") String assunto,
            @RequestParam(defaultValue = "") String texto) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return PaginaDeMensagem.de(
                diagramacao.html(exemplos.de(ModeloDeMensagem.de(modelo), assunto.strip(), texto.strip())));
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void naoHa(Recusa.NaoEncontrado recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.NOT_FOUND.value());
    }
}
