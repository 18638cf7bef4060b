package br.central.seguranca;

/** What others than the current user may do. */
public interface Operadores {

    /** Whether there is such a user, and its groups give that right; up to half a minute old. */
    boolean pode(String login, Permissao permissao);
}
