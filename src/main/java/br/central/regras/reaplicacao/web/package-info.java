/** The API and the page of tables applied to open cases. */
package br.central.regras.reaplicacao.web;
