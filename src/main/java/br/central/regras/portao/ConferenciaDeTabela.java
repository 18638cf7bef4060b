package br.central.regras.portao;

/** One thing that a decision table has to hold before it is published. */
interface ConferenciaDeTabela {

    void conferir(TabelaSobExame tabela, Apontamentos achados);
}
