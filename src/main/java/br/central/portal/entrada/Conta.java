package br.central.portal.entrada;

import br.central.portal.PessoaNoPortal;

/**
 * An account.
 *
 * @param cpf of a person of the company, empty when it is the client itself
 * @param senha what is kept of it, {@code null} before the first access
 */
record Conta(long id, long clienteId, String cpf, String nome, String email, String senha) {

    boolean daEmpresa() {
        return !cpf.isEmpty();
    }

    String login() {
        return PessoaNoPortal.login(id);
    }

    /** Without what is personal, and without what is kept of the password. */
    @Override
    public String toString() {
        return login();
    }
}
