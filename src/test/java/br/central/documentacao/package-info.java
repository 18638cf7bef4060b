/** Keeps the pages of {@code docs} true to the code. */
package br.central.documentacao;
