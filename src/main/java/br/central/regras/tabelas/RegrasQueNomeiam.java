package br.central.regras.tabelas;

import br.central.catalogo.RegrasDaClassificacao;
import br.central.regras.tabelas.modelo.CelulaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of the tables in force that name a classification, by itself or by a branch its code lies in. */
@Component
class RegrasQueNomeiam implements RegrasDaClassificacao {

    private static final String COLUNA = "classificacao";

    private final ModelosDasTabelas modelos;

    RegrasQueNomeiam(ModelosDasTabelas modelos) {
        this.modelos = modelos;
    }

    @Override
    public List<String> que(String caminho) {
        return Arrays.stream(TabelaDoNegocio.values())
                .flatMap(qual -> naTabela(qual, caminho).stream())
                .toList();
    }

    private Optional<String> naTabela(TabelaDoNegocio qual, String caminho) {
        int emVigor = modelos.emVigor(qual.chave());
        return emVigor == 0
                ? Optional.empty()
                : contadas(TabelaEmDmn.ler(qual.chave(), modelos.modelo(qual.chave(), emVigor)), caminho)
                        .map(quantas -> quantas + " da tabela de regras «" + qual.nome() + "»");
    }

    private static Optional<String> contadas(Tabela tabela, String caminho) {
        int coluna = tabela.coluna(COLUNA);
        if (coluna < 0) {
            return Optional.empty();
        }
        List<List<String>> nomeiam = tabela.linhas().stream()
                .map(linha -> CelulaDeRegra.de(
                        tabela.colunas().get(coluna), linha.celulas().get(coluna)))
                .map(celula -> nomes(celula, caminho))
                .filter(nomes -> !nomes.isEmpty())
                .toList();
        String quais =
                nomeiam.stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(", "));
        return nomeiam.isEmpty()
                ? Optional.empty()
                : Optional.of("%d %s (%s)".formatted(nomeiam.size(), nomeiam.size() == 1 ? "linha" : "linhas", quais));
    }

    private static List<String> nomes(CelulaDeRegra celula, String caminho) {
        if (celula.forma() == CelulaDeRegra.Forma.FEEL) {
            return celula.feel().contains('"' + caminho) ? List.of(caminho) : List.of();
        }
        return celula.termos().stream().filter(termo -> alcanca(termo, caminho)).toList();
    }

    private static boolean alcanca(String termo, String caminho) {
        if (termo.endsWith(CelulaDeRegra.DESDE)) {
            return (caminho + "/").startsWith(termo.substring(0, termo.length() - 2));
        }
        return termo.endsWith(CelulaDeRegra.ABAIXO)
                ? caminho.startsWith(termo.substring(0, termo.length() - 1))
                : termo.equals(caminho);
    }
}
