/** What was published from the pages, is to be or was not, over HTTP. */
package br.central.regras.publicacao.web;
