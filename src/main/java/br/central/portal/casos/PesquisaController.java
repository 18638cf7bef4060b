package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.comum.Recusa;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.portal.LimitesDoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one question after the end of a case (S4.5), by a link that is used once and expires. */
@Controller
class PesquisaController {

    private static final String PAGINA = "portal/casos/avaliar";

    private final AtendimentosDoCliente atendimentos;
    private final Links links;
    private final LimitesDoPortal limites;
    private final PortaPropria porta;
    private final TransactionTemplate tudoOuNada;

    PesquisaController(
            AtendimentosDoCliente atendimentos,
            Links links,
            LimitesDoPortal limites,
            PortaPropria porta,
            PlatformTransactionManager transacoes) {
        this.atendimentos = atendimentos;
        this.links = links;
        this.limites = limites;
        this.porta = porta;
        this.tudoOuNada = new TransactionTemplate(transacoes);
    }

    /** Shows the question; programs that look through mails open links too, and answer nothing by it. */
    @GetMapping("/portal/avaliar")
    String perguntar(@RequestParam(defaultValue = "") String token, HttpServletRequest pedido, Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.AVALIAR, porta.origem(pedido));
        links.abrir(Finalidade.PESQUISA, token);
        modelo.addAttribute("token", token);
        return PAGINA;
    }

    @PostMapping("/portal/avaliar")
    String responder(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "0") int nota,
            @RequestParam(defaultValue = "") String comentario,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.AVALIAR, porta.origem(pedido));
        try {
            tudoOuNada.executeWithoutResult(status -> atendimentos.avaliarPeloLink(
                    links.usar(Finalidade.PESQUISA, token).protocolo(), nota, comentario));
            modelo.addAttribute("obrigado", true);
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("token", token);
            modelo.addAttribute("comentario", comentario);
            modelo.addAttribute("recusa", recusa.erros().get(0).mensagem());
        }
        return PAGINA;
    }
}
