package br.central.cadastros;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What was typed into the forms of a register, and what is said about it. */
final class CamposDoCadastro {

    private CamposDoCadastro() {}

    static String texto(String digitado) {
        return digitado == null || digitado.isBlank() ? null : digitado.strip();
    }

    /** Of what is no number, one that nothing has. */
    static int versao(String digitada) {
        return digitada != null && digitada.matches("\\d{1,9}") ? Integer.parseInt(digitada) : -1;
    }

    /** By field, empty where it is about none; the answer has the status of the refusal. */
    static Map<String, String> erros(Recusa recusa, HttpServletResponse resposta) {
        resposta.setStatus(status(recusa).value());
        return recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
    }

    private static HttpStatus status(Recusa recusa) {
        if (recusa instanceof Recusa.SemPermissao) {
            return HttpStatus.FORBIDDEN;
        }
        return recusa instanceof Recusa.EstadoNaoPermite || recusa instanceof Recusa.Conflito
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** As {@link #erros}; what is about no field the page says at its top. */
    static Map<String, String> recusada(Recusa recusa, Model modelo, HttpServletResponse resposta) {
        Map<String, String> erros = erros(recusa, resposta);
        modelo.addAttribute("recusa", erros.isEmpty() ? recusa.getMessage() : null);
        return erros;
    }

    /** An act of one button: refused, the page it was pressed on says why, with what was typed beside it. */
    static String fazer(Supplier<String> ato, Supplier<String> pagina, Model modelo, HttpServletResponse resposta) {
        try {
            return ato.get();
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite | Recusa.SemPermissao recusa) {
            Map<String, String> erros = erros((Recusa) recusa, resposta);
            modelo.addAttribute("recusa", erros.values().stream().findFirst().orElse(recusa.getMessage()));
            return pagina.get();
        }
    }
}
