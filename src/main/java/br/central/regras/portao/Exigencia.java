package br.central.regras.portao;

import java.util.Arrays;
import java.util.List;

/**
 * Something that the application needs of one of its models.
 *
 * @param valor what the type says more: the values that are known, the kind of value, the hit policy, the right
 * @param motivo what would fail without it, for the analyst
 */
record Exigencia(String modelo, Tipo tipo, String nome, String valor, String motivo) {

    enum Tipo {
        /** A start without message at the level of the process. */
        INICIO,
        INICIO_POR_MENSAGEM,
        /** A user task of that id, with the right that it takes. */
        TAREFA,
        /** The process is about no case that the general form could be about. */
        SEM_TAREFA_NOVA,
        /** Any element of that id. */
        ELEMENTO,
        CHAMADA,
        /** Waited for somewhere in the process. */
        MENSAGEM,
        DECISAO,
        /** A bean, or a method of one, that the model has to call. */
        PASSO,
        ERRO,
        VARIAVEL,
        /** The hit policy of a table. */
        ACERTO,
        /** A fact that the application hands to a table. */
        ENTRADA,
        /** An output that the application reads. */
        SAIDA
    }

    /** Kind of value of an output, before the values. */
    String especie() {
        return valor.contains(":") ? valor.substring(0, valor.indexOf(':')) : valor;
    }

    /** Empty when any will do. */
    List<String> valores() {
        String lista = valor.contains(":") ? valor.substring(valor.indexOf(':') + 1) : tipo == Tipo.SAIDA ? "" : valor;
        return Arrays.stream(lista.split(" ")).filter(um -> !um.isEmpty()).toList();
    }
}
