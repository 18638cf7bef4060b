package br.central.consulta;

import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the atendimentos that have every word, each in the case or in its client; a number also in the protocols below.
 * The first words are asked for together, one query for each way of sharing them out between case and client: each of
 * these is narrow by index, where a word alone, a first name say, may be in a tenth of all.
 */
final class PalavrasNaBusca {

    private static final int NO_MAXIMO = 8;
    private static final int JUNTAS = 3;
    private static final Pattern NUMERO = Pattern.compile("\\d+");

    private static final String NO_CASO = "x.texto_busca like :%1$s escape '\\'";
    private static final String NO_CLIENTE =
            "y.texto_busca like :%1$s escape '\\' and y.nome_busca like :%1$s escape '\\'";

    private static final String NOS_PROTOCOLOS = """

              union all select s.atendimento_id from solicitacao s where s.protocolo like :%1$s escape '\\'
              union all select s.atendimento_id from reclamacao r join solicitacao s on s.id = r.solicitacao_id
                where r.protocolo like :%1$s escape '\\'""";

    private PalavrasNaBusca() {}

    /** @param busca words without accents and case, parted by one space */
    static void aplicar(String busca, Condicoes em) {
        List<String> textos = new ArrayList<>();
        int numero = 0;
        for (String palavra : busca.split(" ", NO_MAXIMO + 1)) {
            if (palavra.isEmpty() || numero == NO_MAXIMO) {
                continue;
            }
            String nome = "palavra" + numero++;
            em.com(nome, TextoBusca.contem(palavra));
            if (NUMERO.matcher(palavra).matches()) {
                em.e(algures(List.of(nome), NOS_PROTOCOLOS.formatted(nome)));
            } else {
                textos.add(nome);
            }
        }
        for (int i = 0; i < textos.size(); i += JUNTAS) {
            em.e(algures(textos.subList(i, Math.min(i + JUNTAS, textos.size())), ""));
        }
    }

    private static String algures(List<String> palavras, String tambem) {
        return IntStream.range(0, 1 << palavras.size())
                .mapToObj(doCliente -> repartidas(palavras, doCliente))
                .collect(Collectors.joining("\n  union all ", "a.id in (", tambem + ")"));
    }

    /** @param doCliente a bit for each word that is looked for in the client */
    private static String repartidas(List<String> palavras, int doCliente) {
        Stream<String> onde = IntStream.range(0, palavras.size())
                .mapToObj(i -> ((doCliente >> i & 1) == 1 ? NO_CLIENTE : NO_CASO).formatted(palavras.get(i)));
        return "select x.id from atendimento x" + (doCliente == 0 ? "" : " join cliente y on y.id = x.cliente_id")
                + " where " + onde.collect(Collectors.joining(" and "));
    }
}
