package br.central.regras.portao;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which of the known names somebody may have meant. */
final class Semelhanca {

    private static final int MAIOR_DISTANCIA = 3;

    private record Perto(String nome, int distancia) {}

    private Semelhanca() {}

    /** To go behind a message; empty when none is near. */
    static String sugestao(String escrito, Collection<String> conhecidos) {
        return conhecidos.stream()
                .map(nome ->
                        new Perto(nome, distancia(escrito.toLowerCase(Locale.ROOT), nome.toLowerCase(Locale.ROOT))))
                .filter(perto -> perto.distancia() <= Math.min(MAIOR_DISTANCIA, escrito.length() / 2))
                .min(Comparator.comparingInt(Perto::distancia).thenComparing(Perto::nome))
                .map(perto -> "; seria “" + perto.nome() + "”?")
                .orElse("");
    }

    /** Letters to be put in, taken out or changed. */
    private static int distancia(String um, String outro) {
        int[] linha = new int[outro.length() + 1];
        for (int j = 0; j <= outro.length(); j++) {
            linha[j] = j;
        }
        for (int i = 1; i <= um.length(); i++) {
            int diagonal = linha[0];
            linha[0] = i;
            for (int j = 1; j <= outro.length(); j++) {
                int acima = linha[j];
                int troca = diagonal + (um.charAt(i - 1) == outro.charAt(j - 1) ? 0 : 1);
                linha[j] = Math.min(troca, Math.min(linha[j], linha[j - 1]) + 1);
                diagonal = acima;
            }
        }
        return linha[outro.length()];
    }
}
