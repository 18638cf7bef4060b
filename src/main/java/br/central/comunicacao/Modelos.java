package br.central.comunicacao;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The texts that go out: a subject, a body, and {@code {nome}} where a value goes. Values are put in as they are: braces in what
 * a client wrote mean nothing. {@code {sobreResponder}} is filled in here: whether an answer to the e-mail is read. The product
 * brings each; what the installation has written instead counts, on every node within a second.
 */
@Component
public class Modelos {

    static final String SOBRE_RESPONDER = "sobreResponder";

    /** Subject and body, ready to go out. */
    public record Texto(String assunto, String corpo) {}

    private final String sobreResponder;
    private final TextosDasMensagens textos;

    Modelos(@Value("${central.email.entrada.endereco:}") String entrada, TextosDasMensagens textos) {
        this.sobreResponder = entrada.isBlank()
                ? "Por favor, não a responda."
                : "Se quiser acrescentar alguma coisa, responda a ela: a resposta entra no seu atendimento.";
        this.textos = textos;
    }

    /**
     * The template with its placeholders filled in; times come already written in the operator's time zone.
     *
     * @throws IllegalArgumentException when there is no such template or the value of a placeholder is missing
     */
    public Texto preencher(String modelo, Map<String, ?> valores) {
        return LacunasDaMensagem.preencher(textos.de(modelo), lacuna -> {
            Object valor = lacuna.equals(SOBRE_RESPONDER) ? sobreResponder : valores.get(lacuna);
            if (valor == null) {
                throw new IllegalArgumentException("Falta {" + lacuna + "} para o modelo " + modelo);
            }
            return valor.toString();
        });
    }

    /** Any text, filled in with examples; a gap that there is none for stays as it is. */
    Texto exemplo(Texto texto, Map<String, String> exemplos) {
        return LacunasDaMensagem.preencher(
                texto,
                lacuna -> lacuna.equals(SOBRE_RESPONDER)
                        ? sobreResponder
                        : exemplos.getOrDefault(lacuna, "{" + lacuna + "}"));
    }
}
