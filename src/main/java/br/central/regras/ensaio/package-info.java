/** A draft of a table against the cases of a period: what would have been another way. */
package br.central.regras.ensaio;
