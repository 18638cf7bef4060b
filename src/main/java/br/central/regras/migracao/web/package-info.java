/** The API and the pages of migrations. */
package br.central.regras.migracao.web;
