/** What differs between two versions of a table: row by row, and in what it does to demands. */
package br.central.regras.tabelas.diferencas;
