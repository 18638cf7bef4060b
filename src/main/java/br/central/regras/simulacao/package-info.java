/** What the tables in force, and a draft of them, would decide about one demand. */
package br.central.regras.simulacao;
