package br.central.consulta;

import br.central.comum.Pontuacao;
import br.central.comum.TextoBusca;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words all of which the text of a case must have; one of one or two letters must begin a word there. */
final class PalavrasNaBusca {

    private static final int NO_MAXIMO = 8;
    private static final int LETRAS_QUE_O_INDICE_EXIGE = 3;
    private static final String TEXTO = "t.texto like :palavra%d escape '\\'";

    private final List<String> padroes;

    private PalavrasNaBusca(List<String> padroes) {
        this.padroes = padroes;
    }

    /** Their parameters are put there. */
    static PalavrasNaBusca de(String busca, Condicoes em) {
        List<String> padroes = busca == null
                ? List.of()
                : palavras(busca).limit(NO_MAXIMO).map(PalavrasNaBusca::padrao).toList();
        IntStream.range(0, padroes.size()).forEach(qual -> em.com("palavra" + qual, padroes.get(qual)));
        return new PalavrasNaBusca(padroes);
    }

    /** A number, a protocol in blocks say, is one word. */
    private static Stream<String> palavras(String busca) {
        return Pontuacao.soNumero(busca) ? Stream.of(Pontuacao.retirar(busca)) : TextoBusca.palavras(busca).stream();
    }

    private static String padrao(String palavra) {
        String contem = TextoBusca.contem(palavra);
        return palavra.length() < LETRAS_QUE_O_INDICE_EXIGE ? "% " + contem.substring(1) : contem;
    }

    boolean nenhuma() {
        return padroes.isEmpty();
    }

    /** Of {@code texto_do_atendimento t}. */
    String noTexto() {
        return noTexto(List.of());
    }

    String noTexto(List<String> outras) {
        Stream<String> delas = IntStream.range(0, padroes.size()).mapToObj(TEXTO::formatted);
        return Stream.concat(delas, outras.stream()).collect(Collectors.joining(" and "));
    }

    /** Of {@code atendimento a}. */
    String noCaso() {
        return "a.id in (select t.atendimento_id from texto_do_atendimento t where " + noTexto() + ")";
    }
}
