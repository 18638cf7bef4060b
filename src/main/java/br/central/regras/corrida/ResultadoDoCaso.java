package br.central.regras.corrida;

/** What the preview found of a case, or what became of it. */
public enum ResultadoDoCaso {
    A_EXAMINAR("por examinar"),
    CABE("cabe"),
    MUDA("muda"),
    NAO_MUDA("não muda"),
    PENDENTE("por fazer"),
    MIGRADO("migrado"),
    MUDADO("mudou"),
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
