package br.central.seguranca;

import java.util.List;
import java.util.Optional;

/** The groups, as the tables have them: a new one is in every list, filter and choice within a second, on every node. */
public interface Grupos {

    /** In the order lists show them, those no longer in use too. */
    List<Grupo> todos();

    /** Those that cases are looked for by: all but the administration. */
    default List<Grupo> deTrabalho() {
        return todos().stream()
                .filter(grupo -> grupo.atuacao() != Atuacao.ADMINISTRA)
                .toList();
    }

    /** Those in use that are there for that. */
    default List<Grupo> que(Atuacao atuacao) {
        return todos().stream()
                .filter(grupo -> grupo.ativo() && grupo.atuacao() == atuacao)
                .toList();
    }

    default Optional<Grupo> um(String codigo) {
        return todos().stream().filter(grupo -> grupo.codigo().equals(codigo)).findFirst();
    }

    /** By the name people know it by, or the code where there is none. */
    default String nome(String codigo) {
        return um(codigo).map(Grupo::nome).orElse(codigo);
    }

    /** Whether it is out of use: it finishes what it has and is given nothing new. */
    default boolean foraDeUso(String codigo) {
        return um(codigo).filter(grupo -> !grupo.ativo()).isPresent();
    }
}
