package br.central.portal.entrada;

import br.central.comum.Recusa;
import br.central.portal.InterlocutorAtual;
import br.central.portal.LoginsDaDemonstracao;
import br.central.portal.TipoDeAcesso;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portal's login page. */
@Controller
class EntradaController {

    private static final String PAGINA = "portal/entrar";

    private final Entrada entrada;
    private final SessaoDoPortal sessao;
    private final InterlocutorAtual atual;
    private final PortaPropria porta;
    private final List<LoginsDaDemonstracao> demonstracao;
    private final RequestCache pedida;

    EntradaController(
            Entrada entrada,
            SessaoDoPortal sessao,
            InterlocutorAtual atual,
            PortaPropria porta,
            ObjectProvider<LoginsDaDemonstracao> demonstracao) {
        this.entrada = entrada;
        this.sessao = sessao;
        this.atual = atual;
        this.porta = porta;
        this.demonstracao = demonstracao.orderedStream().toList();
        this.pedida = porta.paginaPedida(PortaPropria.COOKIE_DO_PORTAL, SessaoDoPortal.CAMINHO);
    }

    @GetMapping(CadeiaDoPortal.ENTRADA)
    String abrir(@RequestParam(required = false) TipoDeAcesso sou, Model modelo) {
        if (atual.pessoa().isPresent()) {
            return "redirect:/portal";
        }
        return pagina(modelo, sou, "", "");
    }

    @PostMapping(CadeiaDoPortal.ENTRADA)
    String entrar(
            @RequestParam(required = false) TipoDeAcesso sou,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String empresa,
            @RequestParam(defaultValue = "") String senha,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        try {
            long conta =
                    entrada.entrar(new Credencial(ouBeneficiario(sou), login, empresa, senha), porta.origem(pedido));
            sessao.abrir(pedido, resposta, conta);
        } catch (AuthenticationException recusada) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("recusa", recusada.getMessage());
            return pagina(modelo, sou, login, empresa);
        } catch (Recusa.MuitasVezes recusada) {
            resposta.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            modelo.addAttribute("recusa", recusada.getMessage());
            return pagina(modelo, sou, login, empresa);
        }
        SavedRequest antes = pedida.getRequest(pedido, resposta);
        pedida.removeRequest(pedido, resposta);
        return "redirect:" + (antes == null ? SessaoDoPortal.CAMINHO : antes.getRedirectUrl());
    }

    private String pagina(Model modelo, TipoDeAcesso sou, String login, String empresa) {
        modelo.addAttribute("sou", ouBeneficiario(sou));
        modelo.addAttribute("tipos", TipoDeAcesso.values());
        modelo.addAttribute("login", login);
        modelo.addAttribute("empresa", empresa);
        modelo.addAttribute(
                "demonstracao",
                demonstracao.stream().flatMap(uma -> uma.paraMostrar().stream()).toList());
        return PAGINA;
    }

    private static TipoDeAcesso ouBeneficiario(TipoDeAcesso sou) {
        return sou == null ? TipoDeAcesso.BENEFICIARIO : sou;
    }
}
