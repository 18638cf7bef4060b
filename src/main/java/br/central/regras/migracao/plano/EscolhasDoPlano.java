package br.central.regras.migracao.plano;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the analyst says of steps that have no counterpart.
 *
 * @param mapeamentos by id of the version that is left, id of the one that is gone to
 * @param retirados what is no longer to be waited for beside a step
 */
public record EscolhasDoPlano(Map<String, String> mapeamentos, Set<String> retirados) {

    public EscolhasDoPlano {
        mapeamentos = mapeamentos == null ? Map.of() : new TreeMap<>(mapeamentos);
        retirados = retirados == null ? Set.of() : new TreeSet<>(retirados);
    }

    public static EscolhasDoPlano nenhuma() {
        return new EscolhasDoPlano(Map.of(), Set.of());
    }
}
