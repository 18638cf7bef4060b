package br.central.portal.entrada;

import br.central.canais.PesquisasDispensadas;
import br.central.clientes.ClientesNoPortal;
import br.central.comum.Recusa;
import br.central.portal.ErrosPorCampo;
import br.central.portal.InterlocutorAtual;
import br.central.portal.PessoaNoPortal;
import br.central.seguranca.PortaPropria;
import br.central.seguranca.Senhas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is registered of who has come in, the password, and the places where one has come in. */
@Controller
@RequestMapping("/portal/dados")
class MeusDadosController {

    private final ClientesNoPortal clientes;
    private final MinhaConta conta;
    private final SessaoDoPortal sessao;
    private final InterlocutorAtual atual;
    private final Senhas senhas;
    private final PortaPropria porta;
    private final PesquisasDispensadas pesquisas;

    MeusDadosController(
            ClientesNoPortal clientes,
            MinhaConta conta,
            SessaoDoPortal sessao,
            InterlocutorAtual atual,
            Senhas senhas,
            PortaPropria porta,
            PesquisasDispensadas pesquisas) {
        this.clientes = clientes;
        this.conta = conta;
        this.sessao = sessao;
        this.atual = atual;
        this.senhas = senhas;
        this.porta = porta;
        this.pesquisas = pesquisas;
    }

    @GetMapping
    String abrir(HttpServletRequest pedido, Model modelo) {
        return pagina(pedido, modelo, Map.of());
    }

    @PostMapping("/senha")
    String trocar(
            @RequestParam(defaultValue = "") String atual,
            @RequestParam(defaultValue = "") String nova,
            @RequestParam(defaultValue = "") String repetida,
            HttpServletRequest pedido,
            HttpServletResponse resposta,
            Model modelo) {
        PessoaNoPortal pessoa = this.atual.exigir();
        try {
            conta.trocarSenha(pessoa, atual, nova, repetida, porta.origem(pedido), sessao.segredo(pedido));
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina(pedido, modelo, ErrosPorCampo.de(recusa));
        }
        return "redirect:/portal/dados?trocada";
    }

    @PostMapping("/sessoes")
    String encerrarAsOutras(HttpServletRequest pedido) {
        conta.encerrarAsOutras(atual.exigir(), sessao.segredo(pedido));
        return "redirect:/portal/dados?encerradas";
    }

    private String pagina(HttpServletRequest pedido, Model modelo, Map<String, String> erros) {
        PessoaNoPortal pessoa = atual.exigir();
        modelo.addAttribute("dados", clientes.dados(pessoa.proprio().id()).orElseThrow());
        modelo.addAttribute("sessoes", conta.sessoes(pessoa, sessao.segredo(pedido)));
        modelo.addAttribute("minimo", senhas.minimo());
        modelo.addAttribute("semPesquisa", pesquisas.dispensou(pessoa.proprio().id()));
        modelo.addAttribute("erros", erros);
        return "portal/dados";
    }
}
