package br.central.engine;

/**
 * Why a file is not published.
 *
 * @param elemento id of the element that it is about; {@code null} when it is about the whole file
 * @param linha number of the rule in its table, from 1; {@code null} where there is none
 * @param mensagem what is wrong, in Portuguese: a sentence without its end
 */
public record DefeitoDoModelo(String arquivo, String elemento, Integer linha, String mensagem) {}
