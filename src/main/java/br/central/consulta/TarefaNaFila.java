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
 * @param nome of one that an analyst has added to a model; {@code null} in all others
 */
public record TarefaNaFila(
        String tarefa,
        TipoDeTarefa tipo,
        String nome,
        Caso caso,
        PrazoView prazo,
        ComQuem comQuem,
        boolean urgente,
        boolean restrito) {

    private static final Caso OCULTO = new Caso(null, null, null, null, null);
    private static final ComQuem NINGUEM = new ComQuem(null, null, false, null);

    /**
     * @param protocolo of the atendimento; {@code null} in an outbound call that nobody has made yet
     * @param pedido own protocol of the solicitação or reclamação the task is about, if it is about one
     * @param cliente first name and initial of the surname
     * @param classificacao the whole description, level by level
     */
    public record Caso(
            String protocolo, String pedido, String cliente, String classificacao, SituacaoAtendimento situacao) {}

    /**
     * @param minha with the current user
     * @param ausente who it is with, when the current user stands in for that person; {@code null} otherwise
     */
    public record ComQuem(String grupo, String responsavel, boolean minha, Ausente ausente) {}

    /** Somebody who is away, up to and with that day. */
    public record Ausente(String login, String nome, LocalDate ate) {

        private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM");

        /** In the words of the lists: {@code de Ana Souza, ausente até 30/11}. */
        public String porExtenso() {
            return "de %s, ausente até %s".formatted(nome, ate.format(DIA));
        }
    }

    /** What is to be done, in the words of who draws the process. */
    public String oQueFazer() {
        return nome == null ? tipo.descricao() : nome;
    }

    static TarefaNaFila restrita(String tarefa, TipoDeTarefa tipo) {
        return new TarefaNaFila(tarefa, tipo, null, OCULTO, null, NINGUEM, false, true);
    }
}
