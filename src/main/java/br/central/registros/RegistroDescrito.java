package br.central.registros;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register as its owner offers it. Rights, kinds of values, versions and history are looked after by {@link Registros}. */
public interface RegistroDescrito {

    DescricaoDeRegistro descricao();

    List<FichaDeRegistro> todas();

    /** Reads it and keeps it locked to the end of the transaction. */
    Optional<FichaDeRegistro> travar(String chave);

    /** @return its key */
    String incluir(Map<String, String> valores);

    void alterar(FichaDeRegistro antes, Map<String, String> valores);

    /**
     * What the owner has against these values besides what their kinds say.
     *
     * @param antes the entry as it is; empty for a new one
     */
    default List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        return List.of();
    }

    /** Whether there is one of that key already, for a new one. */
    default boolean ha(Map<String, String> valores) {
        return false;
    }

    /** The field that names the entry above, where entries stand in a tree. */
    default Optional<String> acima() {
        return Optional.empty();
    }

    /** Where an entry is in use, as people read it. */
    default List<String> usos(FichaDeRegistro ficha) {
        return List.of();
    }

    /** What holds for an entry and is looked after elsewhere. */
    default List<LigacaoDeRegistro> ligacoes(FichaDeRegistro ficha) {
        return List.of();
    }

    /** What people will see of these values; empty when there is nothing to show. */
    default Optional<String> previa(Map<String, String> valores) {
        return Optional.empty();
    }

    /** The form that people will fill in by these values; none where they fill in nothing. */
    default List<CampoMostrado> previaEmCampos(Map<String, String> valores) {
        return List.of();
    }

    /** What is remembered of it is old. */
    void esquecer();
}
