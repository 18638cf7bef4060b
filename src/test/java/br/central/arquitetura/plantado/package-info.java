/** What the rules forbid, done on purpose; abstract where Spring would otherwise take it in. */
package br.central.arquitetura.plantado;
