package br.central.comunicacao;

import br.central.comum.Recusa;

/** Whether one may still write about a protocol, told by the module that keeps the cases. */
public interface EnvioPermitido {

    /** @throws Recusa.EstadoNaoPermite when nothing more is to be sent to whom it is about, or not as it was written */
    void exigir(String protocolo);
}
