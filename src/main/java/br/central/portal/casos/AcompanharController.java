package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.comum.Pontuacao;
import br.central.comum.Recusa;
import br.central.portal.LimitesDoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a contact is, for anybody who has its protocol and knows whose it is: state and deadline, and nothing else. */
@Controller
class AcompanharController {

    private static final String PAGINA = "portal/casos/acompanhar";

    private final AtendimentosDoCliente atendimentos;
    private static final int MAIOR_PROTOCOLO = 40;

    private final LimitesDoPortal limites;
    private final PortaPropria porta;

    AcompanharController(AtendimentosDoCliente atendimentos, LimitesDoPortal limites, PortaPropria porta) {
        this.atendimentos = atendimentos;
        this.limites = limites;
        this.porta = porta;
    }

    @GetMapping("/portal/acompanhar")
    String abrir() {
        return PAGINA;
    }

    /** Counted by address and by protocol, so that neither many protocols nor many days of birth are tried. */
    @PostMapping("/portal/acompanhar")
    String acompanhar(
            @RequestParam(defaultValue = "") String protocolo,
            @RequestParam(defaultValue = "") String dado,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        String digitado = cortado(Pontuacao.retirar(protocolo));
        modelo.addAttribute("protocolo", protocolo);
        try {
            limites.exigir(LimitesDoPortal.Ato.ACOMPANHAR, porta.origem(pedido));
            limites.exigir(LimitesDoPortal.Ato.ACOMPANHAR, "protocolo " + digitado);
            modelo.addAttribute("andamento", atendimentos.acompanhar(digitado, dado));
        } catch (Recusa.NaoEncontrado | Recusa.MuitasVezes recusa) {
            resposta.setStatus(
                    recusa instanceof Recusa.MuitasVezes
                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                            : HttpStatus.NOT_FOUND.value());
            modelo.addAttribute("recusa", recusa.getMessage());
        }
        return PAGINA;
    }

    /** Longer than any protocol it is none, and is not remembered. */
    private static String cortado(String digitado) {
        return digitado.substring(0, Math.min(digitado.length(), MAIOR_PROTOCOLO));
    }
}
