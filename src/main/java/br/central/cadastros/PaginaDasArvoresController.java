package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.registros.ArvoresDosRegistros;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A register whose entries stand in a tree: how it looks, and placing one below another. */
@PaginaDeCadastroController
@RequestMapping("/cadastros/registros/{registro}")
class PaginaDasArvoresController {

    private final Registros registros;
    private final ArvoresDosRegistros arvores;

    PaginaDasArvoresController(Registros registros, ArvoresDosRegistros arvores) {
        this.registros = registros;
        this.arvores = arvores;
    }

    @GetMapping("/arvore")
    String arvore(@PathVariable String registro, @RequestParam(defaultValue = "") String procura, Model modelo) {
        modelo.addAttribute("registro", registros.descricao(registro));
        modelo.addAttribute("nos", arvores.arvore(registro, procura));
        modelo.addAttribute("procura", procura);
        return "cadastros/arvore";
    }

    /** @param para below which one it was dropped; where it stands when nobody said */
    @GetMapping("/mover")
    String mover(
            @PathVariable String registro,
            @RequestParam String chave,
            @RequestParam(required = false) String para,
            Model modelo) {
        return pagina(registro, chave, para, modelo);
    }

    private String pagina(String registro, String chave, String para, Model modelo) {
        CampoDeRegistro acima = arvores.acima(registro);
        DescricaoDeRegistro descricao = registros.descricao(registro);
        FichaDeRegistro ficha = registros.exigir(registro, chave);
        modelo.addAttribute("registro", descricao);
        modelo.addAttribute("ficha", ficha);
        modelo.addAttribute("titulo", descricao.titulo(ficha));
        modelo.addAttribute("para", para == null ? ficha.valor(acima.codigo()) : para);
        modelo.addAttribute("lugares", arvores.lugares(registro, chave));
        modelo.addAttribute("ajuda", acima.ajuda());
        modelo.addAttribute("usos", registros.usos(registro, ficha));
        return "cadastros/mover";
    }

    @PostMapping("/mover")
    String posta(
            @PathVariable String registro,
            @RequestParam String chave,
            @RequestParam(defaultValue = "-1") long versao,
            @RequestParam(defaultValue = "") String para,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            FichaDeRegistro movida = arvores.mover(registro, chave, versao, para);
            aviso.addFlashAttribute(
                    "aviso", "Movida: " + registros.descricao(registro).titulo(movida) + ". Vale desde já.");
            aviso.addAttribute("registro", registro);
            return "redirect:/cadastros/registros/{registro}/arvore";
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite | Recusa.Conflito recusa) {
            Map<String, String> erros = CamposDoCadastro.erros((Recusa) recusa, resposta);
            modelo.addAttribute("recusa", erros.values().stream().findFirst().orElse(((Recusa) recusa).getMessage()));
            return pagina(registro, chave, para, modelo);
        }
    }
}
