package br.central.ouvidoria;

import br.central.ouvidoria.RelatorioDaOuvidoria.Linha;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by name, in the order in which the names came. */
final class ContagensPorNome {

    private final Map<String, ContagemDeManifestacoes> contagens = new LinkedHashMap<>();

    ContagemDeManifestacoes de(String nome) {
        return contagens.computeIfAbsent(nome, nova -> new ContagemDeManifestacoes());
    }

    List<Linha> emOrdem() {
        return contagens.entrySet().stream()
                .map(uma -> new Linha(uma.getKey(), uma.getValue().total()))
                .toList();
    }

    List<Linha> asMaioresPrimeiro() {
        return emOrdem().stream()
                .sorted(Comparator.comparingLong((Linha uma) -> uma.total().recebidas())
                        .reversed()
                        .thenComparing(Linha::nome))
                .toList();
    }
}
