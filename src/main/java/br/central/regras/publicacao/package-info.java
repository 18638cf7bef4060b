/** What is put in force from the pages, tables and processes alike: now or at a moment, by whom and why, once on any number of nodes. */
package br.central.regras.publicacao;
