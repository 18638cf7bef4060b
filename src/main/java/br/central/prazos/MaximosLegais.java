package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.calendario.Unidade;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The protected table of legal maxima: part of the program, so that no table deployed at run time can loosen it. */
final class MaximosLegais {

    private static final String RECURSO = "/prazos/maximos-legais.csv";

    private MaximosLegais() {}

    static List<MaximoLegal> ler() {
        try (var arquivo =
                new InputStreamReader(MaximosLegais.class.getResourceAsStream(RECURSO), StandardCharsets.UTF_8)) {
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(arquivo).stream()
                    .map(MaximosLegais::maximo)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MaximoLegal maximo(NamedCsvRecord linha) {
        String urgente = linha.getField("urgente");
        return new MaximoLegal(
                linha.getField("norma"),
                new MaximoLegal.Condicao(
                        conjunto(linha, "naturezas", Natureza::valueOf),
                        conjunto(linha, "demandas", TipoDemanda::valueOf),
                        palavras(linha, "assuntos").toList(),
                        palavras(linha, "exceto").toList(),
                        conjunto(linha, "clientes", TipoCliente::valueOf),
                        conjunto(linha, "origens", Origem::valueOf),
                        urgente.isEmpty() ? null : Boolean.valueOf(urgente)),
                Integer.parseInt(linha.getField("quantidade")),
                Unidade.de(linha.getField("unidade")).orElseThrow(),
                Inicio.valueOf(linha.getField("inicio")),
                Cumprimento.valueOf(linha.getField("cumprimento")),
                Boolean.parseBoolean(linha.getField("vinculante")),
                linha.getField("citacao"));
    }

    private static Stream<String> palavras(NamedCsvRecord linha, String campo) {
        return Arrays.stream(linha.getField(campo).split(" ")).filter(palavra -> !palavra.isEmpty());
    }

    private static <T> Set<T> conjunto(NamedCsvRecord linha, String campo, Function<String, T> valor) {
        return palavras(linha, campo).map(valor).collect(Collectors.toUnmodifiableSet());
    }
}
