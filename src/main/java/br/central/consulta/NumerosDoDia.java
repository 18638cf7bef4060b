package br.central.consulta;

import java.util.List;

/**
 * The operator's own numbers. The first three are of today, from midnight in the operator's time zone; the others are of
 * this moment.
 *
 * @param abertos atendimentos the user opened today
 * @param encerrados atendimentos the user closed or cancelled today
 * @param respondidas demands the user answered today
 * @param comigo tasks with the user, the parked ones among them
 * @param pendentes parked with the user
 * @param pendentesDoPerfil parked in the queue of one of the user's groups
 * @param vencidos with the user and overdue
 * @param emAtencao with the user and near the deadline
 * @param deAusentes tasks with those the user stands in for today, the parked ones among them
 * @param filas of each group of the user that has any, what nobody has taken
 */
public record NumerosDoDia(
        int abertos,
        int encerrados,
        int respondidas,
        int comigo,
        int pendentes,
        int pendentesDoPerfil,
        int vencidos,
        int emAtencao,
        int deAusentes,
        List<Fila> filas) {

    /** How many tasks of a group wait for somebody to take them, and how many of these are overdue. */
    public record Fila(String grupo, String nome, int tarefas, int vencidas) {}
}
