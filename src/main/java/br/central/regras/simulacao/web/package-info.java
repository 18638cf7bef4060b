/** The page of the simulator. */
package br.central.regras.simulacao.web;
