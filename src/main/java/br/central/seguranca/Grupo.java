package br.central.seguranca;

import java.util.List;

/**
 * A group people are in.
 *
 * @param codigo in models, in tables, in the authority {@code GRUPO_<codigo>}; never changes
 * @param ativo whether it is given anything new; what it has, it finishes either way
 * @param responsavel login of the one who answers for it; {@code null} where nobody was named
 * @param email where all of it is written to; {@code null} when each member is written to
 * @param substitutos logins, in the order in which they answer in the responsible's place
 */
public record Grupo(
        String codigo,
        String nome,
        Atuacao atuacao,
        boolean ativo,
        String responsavel,
        String email,
        List<String> substitutos,
        int versao) {

    public Grupo {
        substitutos = List.copyOf(substitutos);
    }
}
