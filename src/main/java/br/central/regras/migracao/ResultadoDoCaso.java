package br.central.regras.migracao;

/** What the preview found of a case, or what became of it. */
public enum ResultadoDoCaso {
    A_EXAMINAR("por examinar"),
    CABE("cabe"),
    PENDENTE("por migrar"),
    MIGRADO("migrado"),
    NAO_CABE("não cabe"),
    TERMINOU("terminou antes"),
    FALHOU("não foi possível"),
    PARADO("parado antes de chegar a ele");

    private final String descricao;

    ResultadoDoCaso(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
