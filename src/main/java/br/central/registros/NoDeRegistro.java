package br.central.registros;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry where it stands in the tree of its register.
 *
 * @param nome what it is called among those beside it
 * @param achada whether it is one that was looked for, and not only on the way to one
 */
public record NoDeRegistro(FichaDeRegistro ficha, String nome, boolean achada, List<NoDeRegistro> abaixo) {

    /** Between the names of those above and its own, in a title that tells them all. */
    private static final char SEPARADOR = '›';

    static List<NoDeRegistro> abaixoDe(
            DescricaoDeRegistro descricao,
            String chave,
            Map<String, List<FichaDeRegistro>> porCima,
            Set<String> achadas) {
        List<NoDeRegistro> nos = new ArrayList<>();
        for (FichaDeRegistro ficha : porCima.getOrDefault(chave, List.of())) {
            boolean achada = achadas.contains(ficha.chave());
            List<NoDeRegistro> abaixo = abaixoDe(descricao, ficha.chave(), porCima, achadas);
            if (achada || !abaixo.isEmpty()) {
                nos.add(new NoDeRegistro(ficha, nome(descricao.titulo(ficha)), achada, abaixo));
            }
        }
        return List.copyOf(nos);
    }

    private static String nome(String titulo) {
        return titulo.substring(titulo.lastIndexOf(SEPARADOR) + 1).strip();
    }

    /** The entry and all that stand below it; those above come before those below in the list. */
    static Set<String> chavesDe(String chave, List<FichaDeRegistro> todas, String acima) {
        Set<String> chaves = new HashSet<>(Set.of(chave));
        todas.stream()
                .filter(ficha -> chaves.contains(ficha.valor(acima)))
                .map(FichaDeRegistro::chave)
                .forEach(chaves::add);
        return chaves;
    }
}
