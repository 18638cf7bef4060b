package br.central.atendimento.contrato;

import java.util.Optional;

/** The calls to clients that are to be made, for who wants one made; told by the module that keeps them. */
public interface LigacoesAoCliente {

    /**
     * About a case, at the next permitted hour. Asks for no right: it is the caller's to ask.
     *
     * @return whether there is a number to call; else nothing has been put on the list
     */
    boolean programar(LigacaoPedida pedida);

    /** What the group lacked has come, or is waited for no longer: nobody is to be asked for it. */
    void dispensar(Long demanda);

    /** What is seen at the task in which a client is to be called; empty when it is another. */
    Optional<TarefaView> daTarefa(String tarefa);
}
