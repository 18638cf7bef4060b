package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.Historico;
import br.central.seguranca.Permissao;
import br.central.seguranca.Pessoas;
import br.central.seguranca.Pessoas.NovaPessoa;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People: who there is, and what each may do and why. */
@PaginaDeCadastroController
@RequestMapping("/cadastros/pessoas")
class PaginaDasPessoasController {

    private static final String VOLTA = "redirect:/cadastros/pessoas/";

    private final Pessoas pessoas;
    private final CadastroDeGrupos grupos;
    private final Historico historico;
    private final UsuarioAtual usuario;

    PaginaDasPessoasController(Pessoas pessoas, CadastroDeGrupos grupos, Historico historico, UsuarioAtual usuario) {
        this.pessoas = pessoas;
        this.grupos = grupos;
        this.historico = historico;
        this.usuario = usuario;
    }

    @GetMapping
    String lista(@RequestParam(defaultValue = "") String busca, Model modelo) {
        return lista(busca, Map.of(), Map.of(), modelo);
    }

    private String lista(String busca, Map<String, String> campos, Map<String, String> erros, Model modelo) {
        modelo.addAttribute("busca", busca);
        Pessoas.Achadas achadas = pessoas.procurar(busca, Set.of());
        modelo.addAttribute("pessoas", achadas.pessoas());
        modelo.addAttribute("haMais", achadas.haMais());
        modelo.addAttribute("grupos", grupos.todos());
        modelo.addAttribute("cadastra", usuario.pode(Permissao.CADASTRAR_GRUPOS));
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        return "cadastros/pessoas";
    }

    @PostMapping
    String criar(
            @RequestParam Map<String, String> campos,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            String login = pessoas.criar(new NovaPessoa(
                            campos.get("login"),
                            campos.get("nome"),
                            campos.get("sobrenome"),
                            campos.get("email"),
                            campos.get("grupo"),
                            campos.get("senha")))
                    .login();
            aviso.addFlashAttribute("aviso", "Pessoa cadastrada.");
            return VOLTA + login;
        } catch (Recusa.RegraNaoAtendida | Recusa.SemPermissao recusa) {
            return lista("", campos, CamposDoCadastro.recusada((Recusa) recusa, modelo, resposta), modelo);
        }
    }

    @GetMapping("/{login}")
    String uma(@PathVariable String login, Model modelo) {
        return pagina(login, "", modelo);
    }

    private String pagina(String login, String motivo, Model modelo) {
        modelo.addAttribute("pessoa", pessoas.uma(login));
        modelo.addAttribute("direitos", pessoas.direitos(login));
        modelo.addAttribute("mudancas", historico.de("pessoa", login));
        modelo.addAttribute("cadastra", usuario.pode(Permissao.CADASTRAR_GRUPOS));
        modelo.addAttribute("motivo", motivo);
        return "cadastros/pessoa";
    }

    @PostMapping("/{login}/bloqueio")
    String bloquear(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String motivo,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            pessoas.bloquear(login, motivo);
            aviso.addFlashAttribute("aviso", "Bloqueada: não entra mais, e o que tinha aberto terminou.");
            return VOLTA + login;
        };
        return CamposDoCadastro.fazer(ato, () -> pagina(login, motivo, modelo), modelo, resposta);
    }

    @PostMapping("/{login}/desbloqueio")
    String desbloquear(
            @PathVariable String login, Model modelo, HttpServletResponse resposta, RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            pessoas.desbloquear(login);
            aviso.addFlashAttribute("aviso", "Pode entrar de novo.");
            return VOLTA + login;
        };
        return CamposDoCadastro.fazer(ato, () -> pagina(login, "", modelo), modelo, resposta);
    }
}
