package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.publicacao.Especie;
import br.central.regras.publicacao.Publicavel;
import java.util.Arrays;
import java.util.Optional;

/** The decision tables that rule the cases. */
public enum TabelaDoNegocio {
    TRIAGEM("triagem", "Triagem", "criticidade e prioridade do atendimento"),
    PRAZOS("prazos", "Prazos", "que prazos correm, de quanto e por qual norma"),
    GRUPOS("grupos-responsaveis", "Grupos responsáveis", "quem responde à solicitação"),
    JANELA("janela-reinicio", "Janela de reinício", "por quantas horas o caso encerrado pode reiniciar"),
    ESCALONAMENTO("escalonamento", "Escalonamento", "a quem se avisa do prazo em atenção, do atraso e da reiteração");

    private final String chave;
    private final String nome;
    private final String decide;

    TabelaDoNegocio(String chave, String nome, String decide) {
        this.chave = chave;
        this.nome = nome;
        this.decide = decide;
    }

    /** Key of the decision. */
    public String chave() {
        return chave;
    }

    public String nome() {
        return nome;
    }

    public String decide() {
        return decide;
    }

    public Publicavel alvo() {
        return new Publicavel(Especie.TABELA, chave);
    }

    /** @throws Recusa.NaoEncontrado when there is no such table */
    public static TabelaDoNegocio de(String chave) {
        return procurar(chave).orElseThrow(() -> new Recusa.NaoEncontrado("Não há a tabela de regras " + chave + "."));
    }

    public static Optional<TabelaDoNegocio> procurar(String chave) {
        return Arrays.stream(values()).filter(uma -> uma.chave.equals(chave)).findFirst();
    }
}
