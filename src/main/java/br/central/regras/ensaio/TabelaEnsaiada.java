package br.central.regras.ensaio;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that can be rehearsed, and of what they are asked. */
enum TabelaEnsaiada {
    /** Each request and each complaint; what was never more than a case, that. */
    PRAZOS("prazos", "Prazos", "(tipo <> 'ATENDIMENTO' or not com_solicitacao and classificacao is not null)"),
    GRUPOS("grupos-responsaveis", "Grupos responsáveis", "tipo = 'SOLICITACAO'"),
    TRIAGEM("triagem", "Triagem", "tipo = 'ATENDIMENTO'"),
    JANELA("janela-reinicio", "Janela de reinício", "tipo = 'ATENDIMENTO'"),
    ESCALONAMENTO("escalonamento", "Escalonamento", "tipo = 'SOLICITACAO'");

    private final String chave;
    private final String nome;
    private final String quais;

    TabelaEnsaiada(String chave, String nome, String quais) {
        this.chave = chave;
        this.nome = nome;
        this.quais = quais;
    }

    /** Key of the decision. */
    public String chave() {
        return chave;
    }

    public String nome() {
        return nome;
    }

    /** Condition on the rows that it is asked about. */
    String quais() {
        return quais;
    }

    static Optional<TabelaEnsaiada> de(String chave) {
        return Arrays.stream(values()).filter(uma -> uma.chave.equals(chave)).findFirst();
    }

    static String chaves() {
        return Arrays.stream(values()).map(TabelaEnsaiada::chave).collect(Collectors.joining(", "));
    }
}
