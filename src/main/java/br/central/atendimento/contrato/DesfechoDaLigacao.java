package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What comes of a call to a client, of whatever kind (S4.3), and what follows from it.
 */
@Schema(enumAsRef = true)
public enum DesfechoDaLigacao {
    CONTATO_REALIZADO("Contato realizado", Segue.FIM),
    /** The same, in the words of the return. */
    COMUNICADO("Cliente comunicado", Segue.FIM),
    DEMANDA_ABERTA("Demanda aberta e encaminhada", Segue.FIM),
    NAO_ATENDEU("Não atendeu", Segue.OUTRA_TENTATIVA),
    CAIXA_POSTAL("Caixa postal", Segue.OUTRA_TENTATIVA),
    NAO_RECEBE_CHAMADAS("O número não recebe chamadas", Segue.OUTRA_TENTATIVA),
    /** The number is marked, so that nobody calls it again. */
    NUMERO_ERRADO("Número errado", Segue.OUTRA_TENTATIVA),
    /** At the time that the client said; nobody has tried in vain. */
    PEDIU_OUTRO_HORARIO("Pediu outro horário", Segue.NA_HORA_PEDIDA),
    /** Nothing is said of the case. */
    FALOU_COM_TERCEIRO("Falou com terceiro", Segue.OUTRA_TENTATIVA),
    /** Without saying why. */
    SEM_COMUNICACAO("Sem comunicação", Segue.OUTRA_TENTATIVA);

    private enum Segue {
        FIM,
        OUTRA_TENTATIVA,
        NA_HORA_PEDIDA
    }

    private final String descricao;
    private final Segue segue;

    DesfechoDaLigacao(String descricao, Segue segue) {
        this.descricao = descricao;
        this.segue = segue;
    }

    public String descricao() {
        return descricao;
    }

    /** The client was on the line. */
    public boolean falou() {
        return segue == Segue.FIM;
    }

    /** Counts towards the most that is tried. */
    public boolean tentativa() {
        return segue == Segue.OUTRA_TENTATIVA;
    }

    public boolean pedeHorario() {
        return segue == Segue.NA_HORA_PEDIDA;
    }
}
