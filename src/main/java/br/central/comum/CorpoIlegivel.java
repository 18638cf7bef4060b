package br.central.comum;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says which field of a JSON body could not be read, and what it takes. */
final class CorpoIlegivel {

    private CorpoIlegivel() {}

    /** A value type (a CPF, say) refused its value while the body was being read. */
    static Optional<Recusa> recusaDentroDe(HttpMessageNotReadableException falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof Recusa recusa) {
                return Optional.of(recusa);
            }
        }
        return Optional.empty();
    }

    static ProblemDetail explicar(HttpMessageNotReadableException falha) {
        if (falha.getMostSpecificCause() instanceof StreamConstraintsException) {
            String limite =
                    "O JSON passa do que se aceita: %d níveis, %d caracteres em um texto, %d em um número, %d em um nome."
                            .formatted(
                                    LimitesDoJson.NIVEIS,
                                    LimitesDoJson.TEXTO,
                                    LimitesDoJson.NUMERO,
                                    LimitesDoJson.NOME);
            return Problema.de(HttpStatus.BAD_REQUEST, limite, List.of());
        }
        if (falha.getCause() instanceof UnrecognizedPropertyException desconhecido) {
            return malformado(erro(desconhecido, "Campo desconhecido."));
        }
        if (falha.getCause() instanceof InvalidFormatException formato) {
            return malformado(erro(formato, "Valor não aceito." + valoresDe(formato.getTargetType())));
        }
        if (falha.getCause() instanceof JsonMappingException campo
                && !campo.getPath().isEmpty()) {
            return malformado(erro(campo, "Valor não aceito."));
        }
        String detalhe = falha.getCause() == null
                ? "Falta o corpo da requisição."
                : "O corpo da requisição não é um JSON válido.";
        return Problema.de(HttpStatus.BAD_REQUEST, detalhe, List.of());
    }

    private static ProblemDetail malformado(Recusa.Erro erro) {
        return Problema.de(HttpStatus.BAD_REQUEST, "Há campos em formato não aceito.", List.of(erro));
    }

    private static Recusa.Erro erro(JsonMappingException falha, String mensagem) {
        String campo = falha.getPath().stream()
                .map(no -> no.getFieldName() == null ? String.valueOf(no.getIndex()) : no.getFieldName())
                .collect(Collectors.joining("."));
        return new Recusa.Erro(campo, mensagem);
    }

    private static String valoresDe(Class<?> tipo) {
        if (tipo == String.class) {
            return " O texto tem um caractere que não se pode gravar (nulo, ou metade de um par).";
        }
        if (Temporal.class.isAssignableFrom(tipo)) {
            return tipo == LocalDate.class
                    ? " Informe uma data que exista, como 31/12/2026 (na API, 2026-12-31)."
                    : " Informe data e hora que existam (na API, como 2026-12-31T18:00:00-03:00).";
        }
        return tipo.isEnum() ? " Use um de: " + Arrays.toString(tipo.getEnumConstants()) : "";
    }
}
