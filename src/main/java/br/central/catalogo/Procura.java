package br.central.catalogo;

import br.central.comum.TextoBusca;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed so far, against the leaves: each word has to be somewhere in the code, the names or the keywords, and the
 * more a place says about the leaf the better the leaf ranks.
 */
final class Procura {

    private static final int CODIGO_INTEIRO = 100;
    private static final int INICIO_DO_NOME = 50;
    private static final int PALAVRA_DO_NOME = 30;
    private static final int PALAVRA_CHAVE = 20;
    private static final int PALAVRA_ACIMA = 10;
    private static final int PARTE = 5;

    /** A leaf with its texts ready to be compared. */
    record Indexada(ClassificacaoView folha, String nome, String codigo, String chaves, String tudo) {

        static Indexada de(ClassificacaoView folha) {
            String chaves =
                    folha.oferta().palavrasChave() == null ? "" : folha.oferta().palavrasChave();
            return new Indexada(
                    folha,
                    TextoBusca.normalizar(folha.descricao()),
                    folha.codigo(),
                    TextoBusca.normalizar(chaves),
                    TextoBusca.juntar(folha.descricaoCompleta(), folha.caminho(), chaves));
        }
    }

    private record Achada(ClassificacaoView folha, int pontos) {}

    private static final Comparator<Achada> MELHOR_PRIMEIRO = Comparator.comparingInt(Achada::pontos)
            .reversed()
            .thenComparing(achada -> achada.folha().descricaoCompleta());

    private final List<String> palavras;

    Procura(String texto) {
        palavras = List.of(TextoBusca.normalizar(texto).split(" "));
    }

    List<ClassificacaoView> em(List<Indexada> folhas, int maximo) {
        return folhas.stream()
                .map(this::pontuar)
                .flatMap(Optional::stream)
                .sorted(MELHOR_PRIMEIRO)
                .limit(maximo)
                .map(Achada::folha)
                .toList();
    }

    private Optional<Achada> pontuar(Indexada uma) {
        int pontos = 0;
        for (String palavra : palavras) {
            int dela = pontos(palavra, uma);
            if (dela == 0) {
                return Optional.empty();
            }
            pontos += dela;
        }
        return Optional.of(new Achada(uma.folha(), pontos));
    }

    private static int pontos(String palavra, Indexada uma) {
        if (palavra.equals(uma.codigo()) || palavra.equals(uma.folha().caminho())) {
            return CODIGO_INTEIRO;
        }
        if (uma.nome().startsWith(palavra)) {
            return INICIO_DO_NOME;
        }
        if (comecaPalavra(uma.nome(), palavra)) {
            return PALAVRA_DO_NOME;
        }
        if (comecaPalavra(uma.chaves(), palavra)) {
            return PALAVRA_CHAVE;
        }
        if (comecaPalavra(uma.tudo(), palavra)) {
            return PALAVRA_ACIMA;
        }
        return uma.tudo().contains(palavra) ? PARTE : 0;
    }

    private static boolean comecaPalavra(String texto, String inicio) {
        return texto.startsWith(inicio) || texto.contains(" " + inicio);
    }
}
