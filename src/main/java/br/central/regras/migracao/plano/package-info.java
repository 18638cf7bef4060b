/** What becomes of each place where a case can wait when it goes over to another version of its process. */
package br.central.regras.migracao.plano;
