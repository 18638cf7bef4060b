package br.central.consulta;

import br.central.atendimento.PrazoView;
import br.central.atendimento.SituacaoAtendimento;
import br.central.atendimento.TipoDeTarefa;

/**
 * A user task as a list shows it. Of a case whose content is restricted to others only {@code tarefa}, {@code tipo},
 * {@code protocolo} and {@code restrito} are told.
 *
 * @param protocolo of the atendimento; {@code null} in an outbound call that nobody has made yet
 * @param pedido own protocol of the solicitação or reclamação the task is about, if it is about one
 * @param cliente first name and initial of the surname
 * @param classificacao the whole description, level by level
 * @param minha with the current user
 */
public record TarefaNaFila(
        String tarefa,
        TipoDeTarefa tipo,
        String protocolo,
        String pedido,
        String cliente,
        String classificacao,
        SituacaoAtendimento situacao,
        PrazoView prazo,
        String grupo,
        String responsavel,
        boolean minha,
        boolean urgente,
        boolean restrito) {

    static TarefaNaFila restrita(String tarefa, TipoDeTarefa tipo, String protocolo) {
        return new TarefaNaFila(tarefa, tipo, protocolo, null, null, null, null, null, null, null, false, false, true);
    }
}
