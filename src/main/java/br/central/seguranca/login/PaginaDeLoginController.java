package br.central.seguranca.login;

import br.central.seguranca.Perfil;
import br.central.seguranca.UsuarioAtual;
import br.central.seguranca.perfis.UsuariosDeDemonstracao;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page and, after it, the way to each user's home. */
@Controller
class PaginaDeLoginController {

    private final UsuarioAtual usuario;
    private final UsuariosDeDemonstracao demonstracao;

    PaginaDeLoginController(UsuarioAtual usuario, UsuariosDeDemonstracao demonstracao) {
        this.usuario = usuario;
        this.demonstracao = demonstracao;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String espere,
            Authentication quem,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        if (quem != null && quem.getPrincipal() instanceof Operador) {
            return "redirect:/";
        }
        modelo.addAttribute("espera", espera(espere));
        modelo.addAttribute("digitado", LoginDigitado.tirar(pedido, resposta));
        modelo.addAttribute("demonstracao", demonstracao.paraMostrar());
        modelo.addAttribute("senhaDaDemonstracao", demonstracao.senhaParaMostrar());
        return "seguranca/login";
    }

    private static String espera(String minutos) {
        return minutos != null && minutos.matches("[1-9]\\d?") && !minutos.equals("1")
                ? minutos + " minutos"
                : "um minuto";
    }

    @GetMapping("/")
    String inicio() {
        String app = app(usuario.grupos());
        return "redirect:/camunda/app/" + app + "/default/" + (app.equals("tasklist") ? "#/central" : "");
    }

    private static String app(Set<String> grupos) {
        if (grupos.isEmpty() || grupos.contains(Perfil.ADMINISTRACAO.grupo())) {
            return "welcome";
        }
        boolean soGerencia = grupos.stream()
                .allMatch(
                        grupo -> grupo.equals(Perfil.GESTAO.grupo()) || grupo.equals(Perfil.ANALISE_PROCESSOS.grupo()));
        return soGerencia ? "cockpit" : "tasklist";
    }
}
