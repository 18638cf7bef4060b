package br.central.seguranca;

import java.util.List;

/** @param versao the one that was seen when it was begun to be changed */
public record DadosDoGrupo(
        String nome, boolean ativo, String responsavel, String email, List<String> substitutos, int versao) {

    public DadosDoGrupo {
        substitutos = substitutos == null ? List.of() : List.copyOf(substitutos);
    }

    public static DadosDoGrupo de(Grupo grupo) {
        return new DadosDoGrupo(
                grupo.nome(), grupo.ativo(), grupo.responsavel(), grupo.email(), grupo.substitutos(), grupo.versao());
    }

    public DadosDoGrupo naVersao(int vista) {
        return new DadosDoGrupo(nome, ativo, responsavel, email, substitutos, vista);
    }
}
