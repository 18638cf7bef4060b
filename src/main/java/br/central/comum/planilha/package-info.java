/** Tables for spreadsheets, written row by row. */
package br.central.comum.planilha;
