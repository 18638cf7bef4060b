package br.central.regras.tabelas.modelo;

import java.util.List;
import java.util.Optional;

/**
 * A decision table.
 *
 * @param chave key of the decision
 * @param nome as the model calls it
 * @param politica hit policy: with {@code FIRST} the order of the rows matters
 * @param colunas the inputs and then the outputs
 */
public record Tabela(String chave, String nome, String politica, List<Coluna> colunas, List<LinhaDeRegra> linhas) {

    /** As many as a table that people still read has, many times over. */
    public static final int MAXIMO_DE_LINHAS = 2_000;

    public Tabela {
        colunas = List.copyOf(colunas);
        linhas = List.copyOf(linhas);
    }

    public Tabela com(List<LinhaDeRegra> outras) {
        return new Tabela(chave, nome, politica, colunas, outras);
    }

    public Optional<LinhaDeRegra> linha(String id) {
        return linhas.stream().filter(uma -> uma.id().equals(id)).findFirst();
    }

    /** From 0; -1 when there is no such row. */
    public int posicao(String id) {
        for (int i = 0; i < linhas.size(); i++) {
            if (linhas.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** From 0; -1 when there is no such column. */
    public int coluna(String nome) {
        for (int i = 0; i < colunas.size(); i++) {
            if (colunas.get(i).nome().equals(nome)) {
                return i;
            }
        }
        return -1;
    }

    public boolean valeAPrimeira() {
        return politica.equals("FIRST");
    }
}
