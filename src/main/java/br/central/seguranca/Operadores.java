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

    /**
     * How screens and files for people name who did something: by first and last name, what is no person by what it is, and
     * by the login where nobody has it any more. Up to half a minute old: a list pays for each person once. {@code null} for
     * {@code null}.
     */
    String comoSeChama(String login);

    /** The groups of that user, none when there is no such user; up to half a minute old. */
    Set<String> grupos(String login);

    boolean haGrupo(String grupo);

    /** Whether somebody in that group has that right; up to half a minute old. */
    boolean alguemPode(String grupo, Permissao permissao);

    /** Whether being in that group, and in no other, gives that right. */
    boolean grupoDa(String grupo, Permissao permissao);

    /** The rights of who is in all these groups, and in no other, as they are now. */
    Set<Permissao> permissoes(Set<String> grupos);

    /** Why a demand could not be given to that group, in words; empty when it could. */
    Optional<String> porQueNaoRecebe(String grupo);

    /**
     * Where a group is written to, as it is now: its own address and that of who answers for it or, where it has none of its
     * own, those of its members.
     */
    List<String> emails(String grupo);

    /**
     * That of the one responsible for it or, while that one is away, of the first substitute who is not; empty where nobody
     * is, or who is has none.
     */
    Optional<String> emailDeQuemResponde(String grupo);
}
