package br.central.seguranca;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** Passwords of people who are no operators, kept by another module as those of the operators are: hashed, and slow to guess. */
public interface Senhas {

    /** What is kept of a password. */
    String resumir(String senha);

    /**
     * Whether the password is that of which the digest is kept. Wrong ones are counted for who is named, and where there is no
     * digest it takes as long and is wrong: nobody is told that there is no such person.
     *
     * @param quem for whom wrong ones are counted: the same whether or not there is an account; not as it was typed
     * @param conta whose known addresses count, by which {@link #esquecer} forgets; what stands for one that is not there
     * @param resumo {@code null} where there is none
     * @throws AuthenticationException while that one waits at that address, or too many come in at once; it says so in words
     */
    boolean confere(String quem, String conta, String endereco, String senha, String resumo);

    /** The same of an account that is known already. */
    default boolean confere(String conta, String endereco, String senha, String resumo) {
        return confere(conta, conta, endereco, senha, resumo);
    }

    /**
     * What a new password lacks, in words.
     *
     * @param daPessoa names, documents and address of its owner, by which others would guess it
     */
    Optional<String> defeito(String senha, Collection<String> daPessoa);

    /** In characters, of a new one. */
    int minimo();

    /** The account is no more: from where it came in is forgotten too. */
    void esquecer(String quem);
}
