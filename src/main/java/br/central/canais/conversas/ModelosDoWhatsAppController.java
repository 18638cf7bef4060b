package br.central.canais.conversas;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the texts for WhatsApp: what there is, how it looks, and whether it may go out. */
@Controller
@RequestMapping("/modelos-do-whatsapp")
class ModelosDoWhatsAppController {

    private static final String PAGINA = "canais/modelos-do-whatsapp";

    private final CadastroDeModelos modelos;

    ModelosDoWhatsAppController(CadastroDeModelos modelos) {
        this.modelos = modelos;
    }

    @GetMapping
    String listar(@RequestParam(defaultValue = "") String modelo, Model pagina) {
        var todos = modelos.listar();
        return todos.stream()
                .filter(um -> um.nome().equals(modelo))
                .findFirst()
                .map(um -> pagina(pagina, um.nome(), um.texto(), um.aprovado(), Map.of()))
                .orElseGet(() -> pagina(pagina, "", "", false, Map.of()));
    }

    @PostMapping
    String gravar(
            @RequestParam(defaultValue = "") String nome,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(defaultValue = "false") boolean aprovado,
            HttpServletResponse resposta,
            Model pagina) {
        try {
            modelos.gravar(nome, texto, aprovado);
            return "redirect:/modelos-do-whatsapp";
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina(
                    pagina,
                    nome,
                    texto,
                    aprovado,
                    recusa.erros().stream()
                            .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um)));
        }
    }

    private String pagina(Model pagina, String nome, String texto, boolean aprovado, Map<String, String> erros) {
        pagina.addAttribute("modelos", modelos.listar());
        pagina.addAttribute("nome", nome);
        pagina.addAttribute("texto", texto);
        pagina.addAttribute("aprovado", aprovado);
        pagina.addAttribute("erros", erros);
        return PAGINA;
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }
}
