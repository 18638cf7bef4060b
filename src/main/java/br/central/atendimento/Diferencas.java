package br.central.atendimento;

import br.central.atendimento.dominio.DadosDoAtendimento.Mudanca;
import br.central.comum.Criticidade;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What changed in the data of an atendimento, field by field, as the timeline tells it (S1.10). */
final class Diferencas {

    /** As much as the columns of the timeline take. */
    private static final int MAXIMO = 200;

    /** One field, from what to what; {@code null} where there was nothing. */
    record Uma(String campo, String de, String para) {}

    private Diferencas() {}

    static List<Uma> entre(Mudanca antes, Mudanca depois) {
        return Stream.of(
                        uma("Título", antes.titulo(), depois.titulo()),
                        uma("Descrição", antes.descricao(), depois.descricao()),
                        uma("Procedente", simOuNao(antes.procedente()), simOuNao(depois.procedente())),
                        uma("Demandado por", antes.demandadoPor(), depois.demandadoPor()),
                        uma("Cidade", antes.cidade(), depois.cidade()),
                        uma("Especialidade", antes.especialidade(), depois.especialidade()),
                        uma("Prestador ou local", antes.prestadorLocal(), depois.prestadorLocal()),
                        uma("Protocolo externo", antes.protocoloExterno(), depois.protocoloExterno()),
                        uma("Criticidade", nome(antes.criticidade()), nome(depois.criticidade())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Uma uma(String campo, String de, String para) {
        return Objects.equals(de, para) ? null : new Uma(campo, inicio(de), inicio(para));
    }

    private static String inicio(String texto) {
        if (texto == null || texto.codePointCount(0, texto.length()) <= MAXIMO) {
            return texto;
        }
        return texto.substring(0, texto.offsetByCodePoints(0, MAXIMO - 1)) + "…";
    }

    private static String simOuNao(Boolean valor) {
        return valor == null ? null : valor ? "Sim" : "Não";
    }

    private static String nome(Criticidade criticidade) {
        return criticidade == null ? null : criticidade.descricao();
    }
}
