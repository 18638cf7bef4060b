/** A table that is in force applied to the cases that were open before it: looked at first, then done, case by case. */
package br.central.regras.reaplicacao;
