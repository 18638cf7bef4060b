package br.central.atendimento.contrato;

import java.util.List;

/**
 * A task that an analyst has added to a model.
 *
 * @param nome its label in the model
 * @param protocolo of the atendimento
 * @param solicitacao protocol of the request that it is about, {@code null} when it is about the case
 * @param desfechos the ways that go on from it; one at least
 */
public record TarefaGeralView(
        String tarefa, String nome, String protocolo, String solicitacao, List<Desfecho> desfechos) {

    /** A way on, by the value that its flow asks for, and in the words of the model. */
    public record Desfecho(String codigo, String descricao) {}
}
