package br.central.canais;

import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;

/** Whether a client is asked how it was, after a case has ended. Under whichever registration of the client. */
public interface PesquisasDispensadas {

    /** Asks for no right: who shows it has shown more of the client. */
    boolean dispensou(long cliente);

    /** @throws Recusa.SemPermissao without {@link br.central.seguranca.Permissao#CADASTRAR_CLIENTE} */
    void dispensar(long cliente, boolean naoPerguntar);

    /** The client's own wish. @throws Recusa.SemPermissao of another, or when it is not known who speaks */
    void dispensar(Interlocutor quem, long cliente, boolean naoPerguntar);
}
