package br.central.prazos;

import br.central.prazos.calendario.Unidade;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * That a table may give more than the protected table of legal maxima lets it: decided by two people, with a reason.
 *
 * @param unidade code of the unit, such as {@code dias_uteis}
 */
public record ExcecaoAoMaximo(String norma, int quantidade, String unidade) {

    /** The maximum as it is with this. */
    MaximoLegal sobre(MaximoLegal maximo) {
        return maximo.norma().equals(norma)
                ? new MaximoLegal(
                        maximo.norma(),
                        maximo.condicao(),
                        quantidade,
                        Unidade.de(unidade).orElse(maximo.unidade()),
                        maximo.inicio(),
                        maximo.cumprimento(),
                        maximo.vinculante(),
                        maximo.citacao())
                : maximo;
    }

    /** In words; of what is immediate, the tolerance. */
    public String porExtenso() {
        return Unidade.de(unidade)
                .map(uma ->
                        uma == Unidade.IMEDIATO ? Unidade.MINUTOS.porExtenso(quantidade) : uma.porExtenso(quantidade))
                .orElse(quantidade + " " + unidade);
    }

    /** The norms of the protected table, each with what it is about and how long it lets wait, in the order of their names. */
    public static Map<String, String> maximos() {
        Map<String, String> ditos = new TreeMap<>();
        MaximosLegais.ler()
                .forEach(um -> ditos.putIfAbsent(um.norma(), um.citacao() + " (hoje " + um.porExtenso() + ")"));
        return ditos.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(LinkedHashMap::new, (mapa, um) -> mapa.put(um.getKey(), um.getValue()), Map::putAll);
    }

    /** Codes of the units and what people call them. */
    public static Map<String, String> unidades() {
        Map<String, String> ditas = new LinkedHashMap<>();
        Arrays.stream(Unidade.values()).forEach(uma -> ditas.put(uma.codigo(), uma.nome()));
        return ditas;
    }

    public static boolean haUnidade(String unidade) {
        return Unidade.de(unidade).isPresent();
    }

    /** How long the law lets wait by the same unit anyway, where that is no less than what is asked for. */
    public Optional<String> jaPermitido() {
        return MaximosLegais.ler().stream()
                .filter(um -> um.norma().equals(norma) && um.unidade().codigo().equals(unidade))
                .filter(um -> um.quantidade() >= quantidade)
                .map(MaximoLegal::porExtenso)
                .findFirst();
    }

    /** Whether the protected table holds a maximum of that norm. */
    public static boolean haMaximo(String norma) {
        return MaximosLegais.ler().stream().anyMatch(um -> um.norma().equals(norma));
    }
}
