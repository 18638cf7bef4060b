package br.central.seguranca;

import java.util.List;

/** @param versao the one that was seen when it was begun to be changed */
public record DadosDoGrupo(
        String nome, boolean ativo, String responsavel, String email, List<String> substitutos, int versao) {

    public DadosDoGrupo {
        substitutos = substitutos == null ? List.of() : List.copyOf(substitutos);
    }
}
