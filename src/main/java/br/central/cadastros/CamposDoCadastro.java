package br.central.cadastros;

import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
        boolean conflito = recusa instanceof Recusa.EstadoNaoPermite;
        resposta.setStatus((conflito ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
        return recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
    }

    /** An act of one button: refused, the page it was pressed on says why. */
    static String fazer(RedirectAttributes aviso, String volta, Supplier<String> ato) {
        try {
            return ato.get();
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            aviso.addFlashAttribute(
                    "recusa",
                    ((Recusa) recusa)
                            .erros().stream()
                                    .map(Recusa.Erro::mensagem)
                                    .findFirst()
                                    .orElse(recusa.getMessage()));
            return volta;
        }
    }
}
