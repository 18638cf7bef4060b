package br.central.portal;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the portal shows around itself, and how it says that something is refused. */
@ControllerAdvice(basePackages = "br.central.portal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class NasPaginasDoPortal {

    private final InterlocutorAtual atual;

    NasPaginasDoPortal(InterlocutorAtual atual) {
        this.atual = atual;
    }

    /** {@code null} where nobody has come in. */
    @ModelAttribute("pessoa")
    PessoaNoPortal pessoa() {
        return atual.pessoa().orElse(null);
    }

    /** Where the page is in the menu: its path, and of the list which part. */
    @ModelAttribute("aqui")
    String aqui(HttpServletRequest pedido) {
        String recorte = pedido.getParameter("recorte");
        return pedido.getRequestURI() + (recorte == null ? "" : "?" + recorte);
    }

    @ExceptionHandler
    String recusada(Recusa recusa, HttpServletRequest pedido, HttpServletResponse resposta, Model modelo) {
        HttpStatus status = status(recusa);
        resposta.setStatus(status.value());
        if (recusa instanceof Recusa.MuitasVezes vezes) {
            resposta.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(vezes.espera().toSeconds() + 1));
        }
        modelo.addAttribute("pessoa", pessoa());
        modelo.addAttribute("aqui", aqui(pedido));
        modelo.addAttribute("titulo", titulo(status));
        modelo.addAttribute("recusa", recusa);
        return "portal/recusa";
    }

    private static String titulo(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Não encontrado";
            case FORBIDDEN -> "Não é possível por aqui";
            case TOO_MANY_REQUESTS -> "Aguarde um pouco";
            default -> "Não foi possível";
        };
    }

    private static HttpStatus status(Recusa recusa) {
        if (recusa instanceof Recusa.NaoEncontrado) {
            return HttpStatus.NOT_FOUND;
        }
        if (recusa instanceof Recusa.MuitasVezes) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (recusa instanceof Recusa.SemPermissao) {
            return HttpStatus.FORBIDDEN;
        }
        if (recusa instanceof Recusa.EstadoNaoPermite || recusa instanceof Recusa.Conflito) {
            return HttpStatus.CONFLICT;
        }
        return HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
