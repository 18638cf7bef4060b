package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.canais.PesquisasPerguntadas;
import br.central.catalogo.FormularioDePesquisa;
import br.central.comum.Recusa;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.LinkAberto;
import br.central.comunicacao.Links;
import br.central.portal.LimitesDoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The survey after the end of a case (S4.5), as it was asked, by a link that is used once and expires. */
@Controller
class PesquisaController {

    private static final String PAGINA = "portal/casos/avaliar";

    private static final String DAS_RESPOSTAS = "respostas.";

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
        return pagina(token, perguntado(token), new LinkedMultiValueMap<>(), modelo);
    }

    /** {@code null} where the score alone was. */
    private FormularioDePesquisa perguntado(String token) {
        LinkAberto link = links.abrir(Finalidade.PESQUISA, token);
        return perguntadas.doLink(link.protocolo(), link.venceEm()).orElse(null);
    }

    private static String pagina(
            String token, FormularioDePesquisa formulario, MultiValueMap<String, String> digitado, Model modelo) {
        modelo.addAttribute("token", token);
        modelo.addAttribute("formulario", formulario);
        modelo.addAttribute("digitado", digitado.toSingleValueMap());
        return PAGINA;
    }

    @PostMapping("/portal/avaliar")
    String responder(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "0") int nota,
            @RequestParam(defaultValue = "") String comentario,
            @RequestParam MultiValueMap<String, String> digitado,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        limites.exigir(LimitesDoPortal.Ato.AVALIAR, porta.origem(pedido));
        FormularioDePesquisa formulario = perguntado(token);
        NovaAvaliacao nova = new NovaAvaliacao(nota, comentario, formulario == null ? null : respostas(digitado));
        try {
            tudoOuNada.executeWithoutResult(status -> atendimentos.avaliarPeloLink(
                    links.usar(Finalidade.PESQUISA, token).protocolo(), nova, formulario));
            modelo.addAttribute("obrigado", true);
            return PAGINA;
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("recusa", recusa.erros().get(0).mensagem());
            modelo.addAttribute(
                    "erros",
                    recusa.erros().stream()
                            .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um)));
            return pagina(token, formulario, digitado, modelo);
        }
    }

    private static Map<String, Object> respostas(MultiValueMap<String, String> digitado) {
        Map<String, Object> respostas = new LinkedHashMap<>();
        digitado.forEach((nome, valores) -> {
            if (nome.startsWith(DAS_RESPOSTAS) && !valores.get(0).isBlank()) {
                respostas.put(nome.substring(DAS_RESPOSTAS.length()), valores.get(0));
            }
        });
        return respostas;
    }
}
