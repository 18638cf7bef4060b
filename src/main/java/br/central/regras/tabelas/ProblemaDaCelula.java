package br.central.regras.tabelas;

/**
 * What cannot stay as it is in one cell of a draft; it is kept all the same, and only not published.
 *
 * @param linha id of the row
 * @param coluna name of the column
 */
public record ProblemaDaCelula(String linha, String coluna, String mensagem) {}
