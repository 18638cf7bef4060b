package br.central.seguranca.login.externo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A group of the identity provider and the group of ours that its members are in. */
record GrupoDeFora(String deFora, String nosso) {

    GrupoDeFora {
        if (deFora == null || deFora.isBlank() || nosso == null || nosso.isBlank()) {
            throw new IllegalArgumentException("Cada linha de grupos do login externo tem de-fora e nosso.");
        }
    }

    static Set<String> nossos(List<GrupoDeFora> mapa) {
        return mapa.stream().map(GrupoDeFora::nosso).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> nossos(List<GrupoDeFora> mapa, Collection<String> deFora) {
        return mapa.stream()
                .filter(linha -> deFora.contains(linha.deFora()))
                .map(GrupoDeFora::nosso)
                .collect(Collectors.toUnmodifiableSet());
    }
}
