package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.seguranca.Atuacao;
import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.CadastroDeGrupos.Detalhe;
import br.central.seguranca.DadosDoGrupo;
import br.central.seguranca.Grupo;
import br.central.seguranca.Historico;
import br.central.seguranca.NovoGrupo;
import br.central.seguranca.Permissao;
import br.central.seguranca.Pessoas;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups: the list with the form of a new one, and the page of each. */
@PaginaDeCadastroController
@RequestMapping("/cadastros/grupos")
class PaginaDosGruposController {

    private static final String VOLTA = "redirect:/cadastros/grupos/";

    private final CadastroDeGrupos grupos;
    private final Pessoas pessoas;
    private final Historico historico;
    private final UsuarioAtual usuario;

    PaginaDosGruposController(CadastroDeGrupos grupos, Pessoas pessoas, Historico historico, UsuarioAtual usuario) {
        this.grupos = grupos;
        this.pessoas = pessoas;
        this.historico = historico;
        this.usuario = usuario;
    }

    @GetMapping
    String lista(Model modelo) {
        return lista(Map.of(), Map.of(), modelo);
    }

    private String lista(Map<String, String> campos, Map<String, String> erros, Model modelo) {
        modelo.addAttribute("grupos", grupos.todos());
        modelo.addAttribute(
                "atuacoes",
                Arrays.stream(Atuacao.values()).filter(Atuacao::comFila).toList());
        modelo.addAttribute("cadastra", usuario.pode(Permissao.CADASTRAR_GRUPOS));
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        return "cadastros/grupos";
    }

    @PostMapping
    String criar(
            @RequestParam Map<String, String> campos,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            Grupo criado = grupos.criar(new NovoGrupo(
                    campos.get("codigo"),
                    campos.get("nome"),
                    atuacao(campos.get("atuacao")),
                    campos.get("email"),
                    CamposDoCadastro.texto(campos.get("direitosDe"))));
            aviso.addFlashAttribute("aviso", "Grupo criado. Ele já está em toda lista, filtro e escolha.");
            return VOLTA + criado.codigo();
        } catch (Recusa.RegraNaoAtendida | Recusa.SemPermissao recusa) {
            return lista(campos, CamposDoCadastro.recusada((Recusa) recusa, modelo, resposta), modelo);
        }
    }

    private static Atuacao atuacao(String digitada) {
        return Arrays.stream(Atuacao.values())
                .filter(uma -> uma.name().equals(digitada))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{codigo}")
    String um(@PathVariable String codigo, @RequestParam(defaultValue = "") String procura, Model modelo) {
        return pagina(codigo, null, procura, Map.of(), modelo);
    }

    private String pagina(String codigo, Model modelo) {
        return pagina(codigo, null, "", Map.of(), modelo);
    }

    private String pagina(
            String codigo, DadosDoGrupo digitado, String procura, Map<String, String> erros, Model modelo) {
        Detalhe detalhe = grupos.detalhar(codigo);
        Grupo grupo = detalhe.grupo();
        modelo.addAttribute("detalhe", detalhe);
        modelo.addAttribute("grupo", grupo);
        modelo.addAttribute("campos", digitado != null ? digitado : DadosDoGrupo.de(grupo));
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("cadastra", usuario.pode(Permissao.CADASTRAR_GRUPOS));
        modelo.addAttribute("procura", procura);
        Set<String> membros =
                detalhe.membros().stream().map(CadastroDeGrupos.Membro::login).collect(Collectors.toSet());
        modelo.addAttribute("deFora", pessoas.procurar(procura, membros));
        modelo.addAttribute("mudancas", historico.de("grupo", grupo.codigo()));
        return "cadastros/grupo";
    }

    @PostMapping("/{codigo}")
    String alterar(
            @PathVariable String codigo,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        DadosDoGrupo dados = new DadosDoGrupo(
                campos.getFirst("nome"),
                campos.containsKey("ativo"),
                campos.getFirst("responsavel"),
                campos.getFirst("email"),
                campos.getOrDefault("substitutos", List.of()),
                CamposDoCadastro.versao(campos.getFirst("versao")));
        try {
            grupos.alterar(codigo, dados);
            aviso.addFlashAttribute("aviso", "Grupo gravado.");
            return VOLTA + codigo;
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite | Recusa.SemPermissao recusa) {
            return pagina(codigo, dados, "", CamposDoCadastro.recusada((Recusa) recusa, modelo, resposta), modelo);
        }
    }

    @PostMapping("/{codigo}/desfazer")
    String desfazer(
            @PathVariable String codigo,
            @RequestParam(defaultValue = "") String versao,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            grupos.desfazer(codigo, CamposDoCadastro.versao(versao));
            aviso.addFlashAttribute("aviso", "Desfeito: os dados do grupo estão como eram antes.");
            return VOLTA + codigo;
        };
        return CamposDoCadastro.fazer(ato, () -> pagina(codigo, modelo), modelo, resposta);
    }

    @PostMapping("/{codigo}/exclusao")
    String excluir(@PathVariable String codigo, Model modelo, HttpServletResponse resposta, RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            grupos.excluir(codigo);
            aviso.addFlashAttribute("aviso", "Grupo excluído.");
            return "redirect:/cadastros/grupos";
        };
        return CamposDoCadastro.fazer(ato, () -> pagina(codigo, modelo), modelo, resposta);
    }

    @PostMapping("/{codigo}/membros")
    String incluirMembro(
            @PathVariable String codigo,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String procura,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            grupos.incluirMembro(codigo, login);
            aviso.addFlashAttribute("aviso", "A pessoa está no grupo.");
            return VOLTA + codigo;
        };
        modelo.addAttribute("escolhida", login);
        return CamposDoCadastro.fazer(ato, () -> pagina(codigo, null, procura, Map.of(), modelo), modelo, resposta);
    }

    @PostMapping("/{codigo}/membros/{login}/retirada")
    String retirarMembro(
            @PathVariable String codigo,
            @PathVariable String login,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Supplier<String> ato = () -> {
            grupos.retirarMembro(codigo, login);
            aviso.addFlashAttribute("aviso", "A pessoa saiu do grupo.");
            return VOLTA + codigo;
        };
        return CamposDoCadastro.fazer(ato, () -> pagina(codigo, modelo), modelo, resposta);
    }
}
