package br.central.contatosativos;

/** Every name of the model {@code contato-ativo} that this module refers to. */
final class ModeloDoContatoAtivo {

    static final String CONTATO_ATIVO = "contato-ativo";
    static final String MSG_DISPENSAR = "Msg_Dispensar";
    static final String VAR_CONTATO = "contatoId";
    static final String VAR_DESFECHO = "desfecho";

    private ModeloDoContatoAtivo() {}
}
