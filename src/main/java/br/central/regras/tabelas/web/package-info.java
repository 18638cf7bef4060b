/** The decision tables over HTTP: for programs and for the page. */
package br.central.regras.tabelas.web;
