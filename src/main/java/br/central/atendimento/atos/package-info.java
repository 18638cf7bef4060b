/** One class per act on a case, called by the façades of the root, which ask the rights and open the transaction. */
package br.central.atendimento.atos;
