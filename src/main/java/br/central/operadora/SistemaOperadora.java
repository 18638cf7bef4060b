package br.central.operadora;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Optional;

/**
 * The operator's own system, where bills and payments are: another one, asked over HTTP, or the tables of this application.
 * Asks for no right: who may be told what is the caller's to check.
 */
public interface SistemaOperadora {

    /**
     * What the person still has to pay, the first due first; only bills whose line can be paid.
     *
     * @throws Recusa.Indisponivel when the other system does not answer
     */
    List<Boleto> boletosEmAberto(PessoaNaOperadora pessoa);

    /**
     * What was paid and reimbursed in that year, by whom it was for; empty when nothing was.
     *
     * @throws Recusa.Indisponivel when the other system does not answer
     */
    Optional<InformeDePagamentos> informe(PessoaNaOperadora pessoa, int ano);
}
