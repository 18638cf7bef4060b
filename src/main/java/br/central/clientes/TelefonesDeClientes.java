package br.central.clientes;

import br.central.seguranca.Permissao;
import java.time.Instant;

/** The telephones of the clients, changed one by one; refused as {@link Clientes#alterar} is. */
public interface TelefonesDeClientes {

    /** How many telephones one client has at most. */
    int LIMITE = 20;

    /** Whether the user has the rights that the changes of this client's telephones take. */
    boolean muda(ClienteView cliente);

    /**
     * Needs {@link Permissao#CADASTRAR_TELEFONES} and, of who is under a contract, the right for its kind. The first
     * telephone becomes the principal one.
     */
    TelefoneView adicionar(long id, NovoTelefone novo);

    /** Rights as {@link #adicionar}. When the principal one goes, the oldest left takes its place. */
    void remover(long id, long telefone);

    /** Whoever answered there is not the client; nothing when the client has no such number. For a module that has checked rights. */
    void marcarErrado(long id, String digitos, Instant quando);

    /** Rights as {@link #adicionar}. A number marked as wrong is right again. */
    void tornarPrincipal(long id, long telefone);
}
