package br.central.consulta;

import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.TipoDeTarefa;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A user task as a list shows it. Of a case whose content is restricted to others only {@code tarefa}, {@code tipo}
 * and {@code restrito} are told.
 *
 * @param protocolo of the atendimento; {@code null} in an outbound call that nobody has made yet
 * @param pedido own protocol of the solicitação or reclamação the task is about, if it is about one
 * @param cliente first name and initial of the surname
 * @param classificacao the whole description, level by level
 * @param minha with the current user
 * @param ausente who it is with, when the current user stands in for that person; {@code null} otherwise
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
        Ausente ausente,
        boolean urgente,
        boolean restrito) {

    /** Somebody who is away, up to and with that day. */
    public record Ausente(String login, String nome, LocalDate ate) {

        private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM");

        /** In the words of the lists: {@code de Ana Souza, ausente até 30/11}. */
        public String porExtenso() {
            return "de %s, ausente até %s".formatted(nome, ate.format(DIA));
        }
    }

    static TarefaNaFila restrita(String tarefa, TipoDeTarefa tipo) {
        return new TarefaNaFila(tarefa, tipo, null, null, null, null, null, null, null, null, false, null, false, true);
    }
}
