package br.central.clientes;

import br.central.comum.Recusa;

/** Persons who have to be forgotten, and how they are. */
public interface Esquecimentos {

    /**
     * One anonymisation of a person at a time, until the transaction ends; for a module that has checked its own rights.
     *
     * @throws Recusa.EstadoNaoPermite when it has been done
     */
    void reservarParaAnonimizar(long id);

    /**
     * Takes away for good what tells who the client is and keeps what statistics need: kind, year of birth, city, plan.
     * For a module that has checked rights and retention.
     *
     * @return what was taken away, for other modules to forget it too
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    ClienteEsquecido anonimizar(long id);

    /** Notes of whom the contract has ended since this was last asked, and of whom there is one again. */
    void anotarVinculos();
}
