package br.central.regras.migracao.plano;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the analyst says of steps that have no counterpart.
 *
 * @param mapeamentos by id of the version that is left, id of the one that is gone to
 * @param retirados what is no longer to be waited for beside a step
 */
public record EscolhasDoPlano(Map<String, String> mapeamentos, Set<String> retirados) {

    public EscolhasDoPlano {
        mapeamentos = mapeamentos == null ? Map.of() : semNulos(mapeamentos);
        retirados = retirados == null
                ? Set.of()
                : retirados.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, String> semNulos(Map<String, String> mapeamentos) {
        SortedMap<String, String> ditos = new TreeMap<>();
        mapeamentos.forEach((uma, outra) -> {
            if (uma != null && outra != null) {
                ditos.put(uma, outra);
            }
        });
        return ditos;
    }

    public static EscolhasDoPlano nenhuma() {
        return new EscolhasDoPlano(Map.of(), Set.of());
    }
}
