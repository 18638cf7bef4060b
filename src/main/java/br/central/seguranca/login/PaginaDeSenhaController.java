package br.central.seguranca.login;

import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes their own password. */
@Controller
class PaginaDeSenhaController {

    private static final String PAGINA = "seguranca/senha";

    private final TrocaDeSenha troca;
    private final LimitesDaSessao limites;
    private final UsuarioAtual usuario;

    PaginaDeSenhaController(TrocaDeSenha troca, LimitesDaSessao limites, UsuarioAtual usuario) {
        this.troca = troca;
        this.limites = limites;
        this.usuario = usuario;
    }

    @GetMapping("/senha")
    String abrir(Model modelo) {
        return pagina(modelo, Map.of());
    }

    /** Other sessions of the same user end; this one goes on under a new id. */
    @PostMapping("/senha")
    String trocar(
            @RequestParam(defaultValue = "") String atual,
            @RequestParam(defaultValue = "") String nova,
            @RequestParam(defaultValue = "") String repetida,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        try {
            troca.trocar(atual, nova, repetida, pedido.getRemoteAddr());
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina(
                    modelo,
                    recusa.erros().stream().collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem)));
        }
        pedido.changeSessionId();
        limites.comecar(pedido.getSession(), usuario.login());
        return "redirect:/senha?trocada";
    }

    private String pagina(Model modelo, Map<String, String> erros) {
        modelo.addAttribute("login", usuario.login());
        modelo.addAttribute("nome", usuario.nome());
        modelo.addAttribute("possivel", troca.possivel());
        modelo.addAttribute("minimo", PoliticaDeSenha.MINIMO);
        modelo.addAttribute("erros", erros);
        return PAGINA;
    }
}
