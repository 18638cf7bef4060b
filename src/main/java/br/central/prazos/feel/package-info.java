/** FEEL with a memory of what it has parsed, for decision tables evaluated at every request. */
package br.central.prazos.feel;
