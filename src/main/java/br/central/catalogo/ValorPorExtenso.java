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
import java.util.stream.IntStream;

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
        if (campo.tipo() == CampoView.Tipo.GRUPO && valor instanceof List<?> vezes) {
            return IntStream.range(0, vezes.size())
                    .mapToObj(i -> (i + 1) + ". " + vez(campo, vezes.get(i)))
                    .collect(Collectors.joining("\n"));
        }
        return campo.tipo() == CampoView.Tipo.DATA ? dia(String.valueOf(valor)) : de(valor);
    }

    /** What was said that time, each with its question. */
    private static String vez(CampoView grupo, Object valores) {
        return valores instanceof Map<?, ?> ditos
                ? grupo.campos().stream()
                        .filter(campo -> ditos.get(campo.codigo()) != null)
                        .map(campo -> campo.rotulo() + ": " + de(campo, ditos.get(campo.codigo())))
                        .collect(Collectors.joining("; "))
                : de(valores);
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
            return lista.stream().map(ValorPorExtenso::de).collect(Collectors.joining(", "));
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
