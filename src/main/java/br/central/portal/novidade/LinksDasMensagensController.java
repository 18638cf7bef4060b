package br.central.portal.novidade;

import br.central.comunicacao.Finalidade;
import br.central.comunicacao.LinkAberto;
import br.central.comunicacao.Links;
import br.central.comunicacao.Mensagens;
import br.central.portal.LimitesDoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the links in messages lead: to the case of which there is news, by way of the login, and to where its recipient says to have
 * received one. Who has the link learns nothing of the case here.
 */
@Controller
class LinksDasMensagensController {

    private final Links links;
    private final Mensagens mensagens;
    private final LimitesDoPortal limites;
    private final PortaPropria porta;

    LinksDasMensagensController(Links links, Mensagens mensagens, LimitesDoPortal limites, PortaPropria porta) {
        this.links = links;
        this.mensagens = mensagens;
        this.limites = limites;
        this.porta = porta;
    }

    @GetMapping("/portal/n/{link}")
    String novidade(@PathVariable String link, HttpServletRequest pedido) {
        LinkAberto aberto = abrir(Finalidade.VER_NOVIDADE, link, pedido);
        return "redirect:/portal/contatos/" + aberto.protocolo();
    }

    /** Asks first: programs that look through mails open every link in them, and confirm nothing. */
    @GetMapping("/portal/recebi/{link}")
    String perguntar(@PathVariable String link, HttpServletRequest pedido, Model modelo) {
        LinkAberto aberto = abrir(Finalidade.CIENCIA, link, pedido);
        modelo.addAttribute("protocolo", aberto.protocolo());
        return "portal/recebi";
    }

    @PostMapping("/portal/recebi/{link}")
    String confirmar(@PathVariable String link, HttpServletRequest pedido, Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.USAR_LINK, porta.origem(pedido));
        LinkAberto usado = links.usar(Finalidade.CIENCIA, link);
        if (usado.mensagem() != null) {
            mensagens.ciente(usado.mensagem());
        }
        modelo.addAttribute("protocolo", usado.protocolo());
        modelo.addAttribute("confirmado", true);
        return "portal/recebi";
    }

    private LinkAberto abrir(Finalidade finalidade, String link, HttpServletRequest pedido) {
        limites.exigir(LimitesDoPortal.Ato.USAR_LINK, porta.origem(pedido));
        LinkAberto aberto = links.abrir(finalidade, link);
        if (aberto.mensagem() != null && HttpMethod.GET.matches(pedido.getMethod())) {
            mensagens.lida(aberto.mensagem());
        }
        return aberto;
    }
}
