/** A decision table as an analyst works on it: rows and cells, what a cell says, and how it is kept in DMN. */
package br.central.regras.tabelas.modelo;
