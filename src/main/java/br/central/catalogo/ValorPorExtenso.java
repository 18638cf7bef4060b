package br.central.catalogo;

import br.central.comum.Cpf;
import br.central.comum.DiaEscrito;
import br.central.comum.NumeroEscrito;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Values of a form as they are shown and printed, whichever page or paper they are on. */
public final class ValorPorExtenso {

    private static final List<String> PARTES =
            List.of("logradouro", "numero", "complemento", "bairro", "cidade", "uf", "cep");

    private ValorPorExtenso() {}

    static String de(CampoView campo, Object valor) {
        if (valor instanceof Number numero && campo.decimais() != null) {
            return NumeroEscrito.formatado(numero, campo.decimais());
        }
        if (campo.tipo() == CampoView.Tipo.CPF && valor instanceof String digitos && Cpf.valido(digitos)) {
            return Cpf.de(digitos).formatado();
        }
        return campo.tipo() == CampoView.Tipo.DATA ? dia(String.valueOf(valor)) : de(valor);
    }

    /** Of a field that no form describes. */
    public static String de(Object valor) {
        if (valor instanceof Number numero) {
            return NumeroEscrito.formatado(numero);
        }
        if (valor instanceof Boolean sim) {
            return sim ? "Sim" : "Não";
        }
        if (valor instanceof Collection<?> lista) {
            return lista.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return valor instanceof Map<?, ?> partes ? partes(partes) : String.valueOf(valor);
    }

    /** An address in the order in which it is said; anything else as it came. */
    private static String partes(Map<?, ?> partes) {
        return PARTES.containsAll(partes.keySet())
                ? PARTES.stream()
                        .map(partes::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                : partes.values().stream().map(ValorPorExtenso::de).collect(Collectors.joining(", "));
    }

    private static String dia(String guardado) {
        try {
            return DiaEscrito.formatado(LocalDate.parse(guardado));
        } catch (DateTimeParseException deAntes) {
            return guardado;
        }
    }
}
