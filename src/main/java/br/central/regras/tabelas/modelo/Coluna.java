package br.central.regras.tabelas.modelo;

import java.util.List;

/**
 * @param nome variable that an input reads, or the name of an output
 * @param rotulo as the heading of the table shows it
 * @param tipo of DMN: {@code string}, {@code integer}, {@code boolean}
 * @param valores those the table itself lists, in its order; empty when it lists none
 */
public record Coluna(String nome, String rotulo, String tipo, boolean entrada, List<String> valores) {

    public Coluna {
        valores = List.copyOf(valores);
    }

    public boolean simOuNao() {
        return tipo.equals("boolean");
    }

    public boolean numero() {
        return tipo.equals("integer") || tipo.equals("long") || tipo.equals("double") || tipo.equals("number");
    }

    /** A path of codes in the tree, which rules match by branch too. */
    public boolean classificacao() {
        return entrada && nome.equals("classificacao");
    }
}
