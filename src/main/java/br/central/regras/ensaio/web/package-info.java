/** The rehearsal's API and pages. */
package br.central.regras.ensaio.web;
