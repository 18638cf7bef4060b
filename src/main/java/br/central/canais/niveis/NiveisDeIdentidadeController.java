package br.central.canais.niveis;

import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** The one table of how sure one must be of who speaks, to be looked at (right PUBLICAR_MODELOS). */
@Controller
class NiveisDeIdentidadeController {

    private final NiveisDeIdentidade niveis;
    private final UsuarioAtual usuario;

    NiveisDeIdentidadeController(NiveisDeIdentidade niveis, UsuarioAtual usuario) {
        this.niveis = niveis;
        this.usuario = usuario;
    }

    @GetMapping("/niveis-de-identidade")
    String tabela(Model pagina) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        pagina.addAttribute("niveis", NivelDeIdentidade.values());
        pagina.addAttribute("tabela", niveis.tabela());
        return "canais/niveis-de-identidade";
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }
}
