package br.central.portal;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;

/**
 * What the operator does about a client's access to the portal. Never with a password: all that is sent is a link, and only to
 * the registered address. Needs {@link Permissao#GERAR_SENHA_WEB}.
 */
public interface AcessosAoPortal {

    /** @throws Recusa.NaoEncontrado when there is no such client */
    AcessoDoCliente de(long cliente);

    /**
     * Sends a link to the client's own address; the account is made when there is none yet.
     *
     * @throws Recusa.RegraNaoAtendida ({@code email}) when none is registered
     * @throws Recusa.EstadoNaoPermite when the data are blocked at the person's request, the registration gave way to another, or
     *     it is a company, whose people come in each for themselves
     */
    void enviarLink(long cliente);

    /**
     * Gives one of a company's people access, and sends the link.
     *
     * @throws Recusa.RegraNaoAtendida ({@code nome}, {@code cpf}, {@code email})
     * @throws Recusa.EstadoNaoPermite when that person has access already, or it is no company
     */
    void incluirPessoa(long empresa, NovaPessoaDaEmpresa nova);

    /** @throws Recusa.NaoEncontrado when that is no person of that company */
    void enviarLinkAPessoa(long empresa, long conta);

    /** Takes the access away, with the sessions that are open. @throws Recusa.NaoEncontrado as {@link #enviarLinkAPessoa} */
    void retirarPessoa(long empresa, long conta);

    /**
     * An account that can come in at once, of an invented client; only the application itself makes one.
     *
     * @param pessoa {@code null} for the client itself
     */
    void deDemonstracao(long cliente, NovaPessoaDaEmpresa pessoa, String senha);
}
