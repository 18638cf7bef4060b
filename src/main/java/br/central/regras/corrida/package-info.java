/** What is done to many open cases one by one: counted, looked at, then done in the background, with what became of each. */
package br.central.regras.corrida;
