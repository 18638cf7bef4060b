/** The business calendar and counting over it: pure functions but for the tables of holidays. */
package br.central.prazos.calendario;
