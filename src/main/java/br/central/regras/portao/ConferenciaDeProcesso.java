package br.central.regras.portao;

/** One thing that a process has to hold before it is published. */
interface ConferenciaDeProcesso {

    void conferir(ProcessoEmExame processo, Apontamentos achados);
}
