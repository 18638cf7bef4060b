package br.central.canais.email;

import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of e-mails that wait for somebody, one of them, those of a case, and the original of each. */
@Controller
@RequestMapping("/emails")
class EmailsController {

    private static final String LISTA = "redirect:/emails";

    private final EmailsNaMesa emails;
    private final DecisoesSobreEmails decisoes;
    private final EnderecoPublico enderecos;

    EmailsController(EmailsNaMesa emails, DecisoesSobreEmails decisoes, EnderecoPublico enderecos) {
        this.emails = emails;
        this.decisoes = decisoes;
        this.enderecos = enderecos;
    }

    @GetMapping
    String lista(Model modelo) {
        modelo.addAttribute("emails", emails.emEspera());
        modelo.addAttribute("enderecos", enderecos);
        return "canais/emails";
    }

    @GetMapping("/{id}")
    String um(@PathVariable long id, Model modelo) {
        modelo.addAttribute("email", emails.ver(id));
        return "canais/email";
    }

    /** For the page of the case. */
    @GetMapping("/atendimentos/{protocolo}")
    String doAtendimento(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("emails", emails.doAtendimento(protocolo));
        return "canais/partes :: doAtendimento";
    }

    /** Saved, and never shown or run, by the browser. */
    @GetMapping("/{id}/original")
    ResponseEntity<InputStreamResource> original(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("email-" + id + ".eml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new InputStreamResource(emails.original(id)));
    }

    @PostMapping("/{id}/juncao")
    String juntar(@PathVariable long id, RedirectAttributes volta) {
        return fazer(volta, () -> "O e-mail está no atendimento " + decisoes.juntar(id) + ".");
    }

    @PostMapping("/{id}/separacao")
    String separar(@PathVariable long id, RedirectAttributes volta) {
        return fazer(volta, () -> {
            decisoes.separar(id);
            return "O e-mail fica só no atendimento que abriu.";
        });
    }

    @PostMapping("/{id}/liberacao")
    String soltar(@PathVariable long id, RedirectAttributes volta) {
        return fazer(volta, () -> {
            decisoes.soltar(id);
            return "O e-mail seguiu o seu caminho.";
        });
    }

    @PostMapping("/{id}/dispensa")
    String dispensar(@PathVariable long id, RedirectAttributes volta) {
        return fazer(volta, () -> {
            decisoes.dispensar(id);
            return "O e-mail saiu da lista; o original continua guardado.";
        });
    }

    @PostMapping("/{id}/leitura")
    String lerDeNovo(@PathVariable long id, RedirectAttributes volta) {
        return fazer(volta, () -> {
            decisoes.lerDeNovo(id);
            return "O e-mail será lido de novo em alguns segundos.";
        });
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void naoHa(Recusa.NaoEncontrado recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static String fazer(RedirectAttributes volta, Supplier<String> ato) {
        try {
            volta.addFlashAttribute("feito", ato.get());
        } catch (Recusa.SemPermissao semDireito) {
            throw semDireito;
        } catch (Recusa recusa) {
            volta.addFlashAttribute(
                    "recusado",
                    recusa.erros().isEmpty()
                            ? recusa.getMessage()
                            : recusa.erros().get(0).mensagem());
        }
        return LISTA;
    }
}
