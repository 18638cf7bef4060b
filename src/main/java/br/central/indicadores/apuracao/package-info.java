/** What was concluded: facts measured from the timeline, and the figures counted from them. */
package br.central.indicadores.apuracao;
