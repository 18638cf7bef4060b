/** Cases that run go over to another version of their process: plan, preview, the going over itself, its record. */
package br.central.regras.migracao;
