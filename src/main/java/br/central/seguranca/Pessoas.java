package br.central.seguranca;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** The people who come in: what each may do and why, who is kept out. */
public interface Pessoas {

    record Pessoa(String login, String nome, String email, List<Grupo> grupos, Bloqueio bloqueio) {}

    /** @param haMais whether there are more than these, which are no more than a page */
    record Achadas(List<Pessoa> pessoas, boolean haMais) {}

    record Bloqueio(String por, OffsetDateTime em, String motivo) {}

    record NovaPessoa(String login, String nome, String sobrenome, String email, String grupo, String senha) {}

    /** One right of a person: whether it is there, by which groups, kept by which, and who changed that last. */
    record PorQue(
            Permissao permissao, boolean pode, List<Grupo> concedem, List<Grupo> vedam, Direitos.Mudanca ultima) {}

    /**
     * By name or login.
     *
     * @param menos logins of those who are left out
     */
    Achadas procurar(String busca, Set<String> menos);

    Pessoa uma(String login);

    List<PorQue> direitos(String login);

    Pessoa criar(NovaPessoa nova);

    /** Comes in no more, and is out of what is open within a second. */
    void bloquear(String login, String motivo);

    void desbloquear(String login);
}
