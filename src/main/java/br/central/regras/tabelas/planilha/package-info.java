/** Tables as spreadsheets: out without losing anything, in without trusting anything. */
package br.central.regras.tabelas.planilha;
