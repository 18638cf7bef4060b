package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.canais.PesquisasPerguntadas;
import br.central.catalogo.FormularioDePesquisa;
import br.central.comum.Recusa;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.LinkAberto;
import br.central.comunicacao.Links;
import br.central.portal.ErrosPorCampo;
import br.central.portal.LimitesDoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The survey after the end of a case (S4.5), as it was asked, by a link that is used once and expires. */
@Controller
class PesquisaController {

    private static final String PAGINA = "portal/casos/avaliar";

    private final AtendimentosDoCliente atendimentos;
    private final PesquisasPerguntadas perguntadas;
    private final Links links;
    private final LimitesDoPortal limites;
    private final PortaPropria porta;
    private final TransactionTemplate tudoOuNada;

    PesquisaController(
            AtendimentosDoCliente atendimentos,
            PesquisasPerguntadas perguntadas,
            Links links,
            LimitesDoPortal limites,
            PortaPropria porta,
            PlatformTransactionManager transacoes) {
        this.atendimentos = atendimentos;
        this.perguntadas = perguntadas;
        this.links = links;
        this.limites = limites;
        this.porta = porta;
        this.tudoOuNada = new TransactionTemplate(transacoes);
    }

    /** Shows the question; programs that look through mails open links too, and answer nothing by it. */
    @GetMapping("/portal/avaliar")
    String perguntar(@RequestParam(defaultValue = "") String token, HttpServletRequest pedido, Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.AVALIAR, porta.origem(pedido));
        return pagina(token, perguntado(token), Map.of(), modelo);
    }

    /** {@code null} where the score alone was. */
    private FormularioDePesquisa perguntado(String token) {
        LinkAberto link = links.abrir(Finalidade.PESQUISA, token);
        return perguntadas.doLink(link.protocolo(), link.venceEm()).orElse(null);
    }

    private static String pagina(
            String token, FormularioDePesquisa formulario, Map<String, String> digitado, Model modelo) {
        modelo.addAttribute("token", token);
        modelo.addAttribute("formulario", formulario);
        modelo.addAttribute("dito", digitado);
        return PAGINA;
    }

    @PostMapping("/portal/avaliar")
    String responder(
            @RequestParam(defaultValue = "") String token,
            @RequestParam Map<String, String> digitado,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.AVALIAR, porta.origem(pedido));
        FormularioDePesquisa formulario = perguntado(token);
        PesquisaDigitada dita = new PesquisaDigitada(digitado);
        try {
            tudoOuNada.executeWithoutResult(status -> atendimentos.avaliarPeloLink(
                    links.usar(Finalidade.PESQUISA, token).protocolo(), dita.avaliacao(), formulario));
            modelo.addAttribute("obrigado", true);
            return PAGINA;
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("recusas", recusa.erros());
            modelo.addAttribute("erros", ErrosPorCampo.de(recusa));
            return pagina(token, formulario, dita.digitado(), modelo);
        }
    }
}
