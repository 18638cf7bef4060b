package br.central.regras.ensaio;

/** One of the two tables that are compared: each combination of facts is put to it once. */
interface Lado {

    Dito de(CasoPassado caso);
}
