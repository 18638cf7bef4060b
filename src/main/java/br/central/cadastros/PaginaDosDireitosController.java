package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.seguranca.Atuacao;
import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.Direitos;
import br.central.seguranca.Direitos.Estado;
import br.central.seguranca.Grupo;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The matrix of rights and groups, the page of one group's rights, and who changed what. */
@PaginaDeCadastroController
@RequestMapping("/cadastros/direitos")
class PaginaDosDireitosController {

    private final Direitos direitos;
    private final CadastroDeGrupos grupos;
    private final UsuarioAtual usuario;

    PaginaDosDireitosController(Direitos direitos, CadastroDeGrupos grupos, UsuarioAtual usuario) {
        this.direitos = direitos;
        this.grupos = grupos;
        this.usuario = usuario;
    }

    @GetMapping
    String matriz(Model modelo) {
        modelo.addAttribute("grupos", grupos.todos());
        modelo.addAttribute("matriz", new Matriz(direitos.matriz()));
        modelo.addAttribute("permissoes", Permissao.values());
        modelo.addAttribute("mudancas", direitos.historico());
        return "cadastros/direitos";
    }

    /** Where one group's rights are given and taken. */
    @GetMapping("/{grupo}")
    String doGrupo(@PathVariable String grupo, Model modelo) {
        Grupo deste = grupos.detalhar(grupo).grupo();
        modelo.addAttribute("grupo", deste);
        modelo.addAttribute("fixo", deste.atuacao() == Atuacao.ADMINISTRA);
        modelo.addAttribute("matriz", new Matriz(direitos.matriz()));
        modelo.addAttribute("permissoes", Permissao.values());
        modelo.addAttribute("todos", Estado.values());
        modelo.addAttribute(
                "mudancas",
                direitos.historico().stream()
                        .filter(uma -> uma.grupo().codigo().equals(grupo))
                        .toList());
        modelo.addAttribute("concede", usuario.pode(Permissao.CONCEDER_DIREITOS));
        modelo.addAttribute("tenho", tenho());
        return "cadastros/direitos-do-grupo";
    }

    /** Nobody gives more than that. */
    private List<Permissao> tenho() {
        return Arrays.stream(Permissao.values()).filter(usuario::pode).toList();
    }

    @PostMapping("/{grupo}")
    String mudar(
            @PathVariable String grupo,
            @RequestParam String permissao,
            @RequestParam String de,
            @RequestParam String para,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            direitos.mudar(
                    grupo, um(Permissao.values(), permissao), um(Estado.values(), de), um(Estado.values(), para));
            aviso.addFlashAttribute("aviso", "Gravado. Vale agora para quem está no sistema.");
            return "redirect:/cadastros/direitos/" + grupo + "#" + permissao;
        };
        return CamposDoCadastro.fazer(ato, () -> doGrupo(grupo, modelo), modelo, resposta);
    }

    private static <E extends Enum<E>> E um(E[] todos, String nome) {
        return Arrays.stream(todos)
                .filter(um -> um.name().equals(nome))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há «" + nome + "»."));
    }

    @PostMapping("/mudancas/{id}/desfazer")
    String desfazer(@PathVariable long id, Model modelo, HttpServletResponse resposta, RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            direitos.desfazer(id);
            aviso.addFlashAttribute("aviso", "Desfeito: está como era antes.");
            return "redirect:/cadastros/direitos";
        };
        return CamposDoCadastro.fazer(ato, () -> matriz(modelo), modelo, resposta);
    }
}
