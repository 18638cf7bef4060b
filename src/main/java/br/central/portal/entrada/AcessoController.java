package br.central.portal.entrada;

import br.central.comum.DiaEscrito;
import br.central.comum.Recusa;
import br.central.portal.ErrosPorCampo;
import br.central.portal.LimitesDoPortal;
import br.central.portal.TipoDeAcesso;
import br.central.seguranca.PortaPropria;
import br.central.seguranca.Senhas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one asks for a link to make a password with, and where that link leads. */
@Controller
@RequestMapping("/portal/acesso")
class AcessoController {

    private final PedidosDeLink pedidos;
    private final LinksDeAcesso links;
    private final SenhaDoPortal senha;
    private final SessaoDoPortal sessao;
    private final LimitesDoPortal limites;
    private final Senhas senhas;
    private final PortaPropria porta;

    AcessoController(
            PedidosDeLink pedidos,
            LinksDeAcesso links,
            SenhaDoPortal senha,
            SessaoDoPortal sessao,
            LimitesDoPortal limites,
            Senhas senhas,
            PortaPropria porta) {
        this.pedidos = pedidos;
        this.links = links;
        this.senha = senha;
        this.sessao = sessao;
        this.limites = limites;
        this.senhas = senhas;
        this.porta = porta;
    }

    @GetMapping
    String abrir(@RequestParam(defaultValue = "BENEFICIARIO") TipoDeAcesso sou, Model modelo) {
        return formulario(modelo, sou, "", "", Map.of());
    }

    /** What is typed is refused here for its form alone, whoever it may be of. */
    @PostMapping
    String pedir(
            @RequestParam(defaultValue = "BENEFICIARIO") TipoDeAcesso sou,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String empresa,
            @RequestParam(defaultValue = "") String nascimento,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        LocalDate dia = dia(nascimento);
        if (sou == TipoDeAcesso.BENEFICIARIO && dia == null) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return formulario(
                    modelo, sou, login, empresa, Map.of("nascimento", "Informe a data de nascimento: dia, mês e ano."));
        }
        pedidos.pedir(new PedidoDeLink(sou, login, empresa, dia, email), porta.origem(pedido));
        return "redirect:/portal/acesso/enviado";
    }

    @GetMapping("/enviado")
    String enviado() {
        return "portal/acesso-enviado";
    }

    @GetMapping("/link/{link}")
    String chegar(@PathVariable String link, HttpServletRequest pedido, Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.USAR_LINK, porta.origem(pedido));
        links.conta(new Segredo(link));
        return novaSenha(modelo, link, Map.of());
    }

    @PostMapping("/link/{link}")
    String criar(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String nova,
            @RequestParam(defaultValue = "") String repetida,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.USAR_LINK, porta.origem(pedido));
        try {
            sessao.abrir(pedido, resposta, senha.criar(new Segredo(link), nova, repetida));
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return novaSenha(modelo, link, ErrosPorCampo.de(recusa));
        }
        return "redirect:/portal";
    }

    private String novaSenha(Model modelo, String link, Map<String, String> erros) {
        modelo.addAttribute("link", link);
        modelo.addAttribute("minimo", senhas.minimo());
        modelo.addAttribute("erros", erros);
        return "portal/nova-senha";
    }

    private static String formulario(
            Model modelo, TipoDeAcesso sou, String login, String empresa, Map<String, String> erros) {
        modelo.addAttribute("sou", sou);
        modelo.addAttribute("tipos", TipoDeAcesso.values());
        modelo.addAttribute("login", login);
        modelo.addAttribute("empresa", empresa);
        modelo.addAttribute("erros", erros);
        return "portal/acesso";
    }

    private static LocalDate dia(String digitado) {
        try {
            return DiaEscrito.ler(digitado);
        } catch (DateTimeException nenhum) {
            return null;
        }
    }
}
