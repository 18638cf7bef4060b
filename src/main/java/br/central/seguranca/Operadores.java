package br.central.seguranca;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What others than the current user may do. */
public interface Operadores {

    /** Whether there is such a user, and its groups give that right; up to half a minute old. */
    boolean pode(String login, Permissao permissao);

    /** First and last name, or the login where none is known; empty when there is no such user. Up to half a minute old. */
    Optional<String> nome(String login);

    /** The groups of that user, none when there is no such user; up to half a minute old. */
    Set<String> grupos(String login);

    boolean haGrupo(String grupo);

    /** Whether somebody in that group has that right; up to half a minute old. */
    boolean alguemPode(String grupo, Permissao permissao);

    /** Whether being in that group, and in no other, gives that right. */
    boolean grupoDa(String grupo, Permissao permissao);

    /** Why a demand could not be given to that group, in words; empty when it could. */
    Optional<String> porQueNaoRecebe(String grupo);

    /** Where a group is written to: its own address or, where it has none, those of its members, as they are now. */
    List<String> emails(String grupo);
}
