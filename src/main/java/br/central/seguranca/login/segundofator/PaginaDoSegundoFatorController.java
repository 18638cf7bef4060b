package br.central.seguranca.login.segundofator;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Asks for the code; before the first one shows the secret, and after it, once, the ways back in. */
@Controller
class PaginaDoSegundoFatorController {

    static final String ENDERECO = "/segundo-fator";

    /** In the session, until they were shown. */
    static final String CODIGOS = PaginaDoSegundoFatorController.class.getName() + ".codigos";

    /** In the session, until a code of it was given. */
    static final String SEGREDO = PaginaDoSegundoFatorController.class.getName() + ".segredo";

    private final SegundosFatores fatores;

    PaginaDoSegundoFatorController(SegundosFatores fatores) {
        this.fatores = fatores;
    }

    @GetMapping(ENDERECO)
    String pagina(Authentication quem, @RequestParam Optional<String> erro, HttpSession sessao, Model modelo) {
        if (!PortaDoSegundoFator.aguarda(quem)) {
            Object codigos = sessao.getAttribute(CODIGOS);
            sessao.removeAttribute(CODIGOS);
            modelo.addAttribute("codigos", codigos);
            return codigos == null ? "redirect:/" : "seguranca/codigos-de-recuperacao";
        }
        modelo.addAttribute("errado", erro.isPresent());
        segredo(quem.getName(), sessao).ifPresent(novo -> {
            modelo.addAttribute("figura", Totp.Figura.de(Totp.endereco(novo, quem.getName())));
            modelo.addAttribute("segredo", Totp.base32(novo).replaceAll("(.{4})(?=.)", "$1 "));
        });
        return "seguranca/segundo-fator";
    }

    /** The same as long as the session, and of no other: who else has the password is shown another. */
    private Optional<byte[]> segredo(String login, HttpSession sessao) {
        if (fatores.cadastrado(login)) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(sessao)) {
            if (sessao.getAttribute(SEGREDO) == null) {
                sessao.setAttribute(SEGREDO, SegundosFatores.novoSegredo());
            }
            return Optional.of((byte[]) sessao.getAttribute(SEGREDO));
        }
    }
}
