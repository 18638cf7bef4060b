package br.central.seguranca;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Which group has which right: the matrix, who changed it, and the way back. */
public interface Direitos {

    /** What a group does about a right. */
    enum Estado {
        CONCEDIDO("Concedido"),
        NADA("Não concedido"),
        /** Kept from its members whatever else their groups give; only of what the field words as a restriction. */
        VEDADO("Vedado");

        private final String descricao;

        Estado(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /**
     * @param id of the change, by which it is undone
     * @param seDesfaz whether who asks may undo it: it is the last of that right of that group, and they have the right
     */
    record Mudanca(
            long id,
            Permissao permissao,
            Grupo grupo,
            Estado de,
            Estado para,
            String quem,
            OffsetDateTime quando,
            boolean seDesfaz) {}

    /** By the group's code; what is not there is {@link Estado#NADA}. */
    Map<String, Map<Permissao, Estado>> matriz();

    /**
     * @param de what whoever changes it saw
     * @throws br.central.comum.Recusa.EstadoNaoPermite when it is another meanwhile
     * @throws br.central.comum.Recusa.SemPermissao of a right that who grants it has not
     */
    void mudar(String grupo, Permissao permissao, Estado de, Estado para);

    /** The newest first. */
    List<Mudanca> historico();

    /**
     * Back to what it was before that change.
     *
     * @throws br.central.comum.Recusa.EstadoNaoPermite when it has been changed again since
     * @throws br.central.comum.Recusa.SemPermissao of a right that who undoes it has not
     */
    void desfazer(long mudanca);
}
