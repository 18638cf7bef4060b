package br.central.seguranca.motor;

import br.central.seguranca.Perfil;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who may make a call, as the list says it in one word or by the codes of groups. */
record QuemChama(Predicate<Set<String>> regra) {

    private static final Set<String> PAINEL =
            EnumSet.of(Perfil.SUPERVISAO, Perfil.GESTAO, Perfil.ANALISE_PROCESSOS).stream()
                    .map(Perfil::grupo)
                    .collect(Collectors.toUnmodifiableSet());

    static QuemChama de(String texto) {
        return switch (texto) {
            case "ninguem" -> new QuemChama(grupos -> false);
            case "qualquer" -> new QuemChama(grupos -> true);
            case "todos" -> new QuemChama(grupos -> !grupos.isEmpty());
            // An installation may have groups of its own, which work on tasks.
            case "mesa" ->
                new QuemChama(grupos -> grupos.stream().anyMatch(grupo -> !grupo.equals(Perfil.GESTAO.grupo())));
            case "painel" -> deUmDe(PAINEL);
            case "-" -> deUmDe(Set.of());
            default ->
                deUmDe(Arrays.stream(texto.split(",")).map(QuemChama::existente).collect(Collectors.toSet()));
        };
    }

    boolean pode(Set<String> grupos) {
        return regra.test(grupos);
    }

    private static QuemChama deUmDe(Set<String> quais) {
        return new QuemChama(grupos ->
                grupos.contains(Perfil.ADMINISTRACAO.grupo()) || grupos.stream().anyMatch(quais::contains));
    }

    private static String existente(String grupo) {
        return Perfil.doGrupo(grupo)
                .orElseThrow(() -> new IllegalStateException("Não há o perfil " + grupo))
                .grupo();
    }
}
