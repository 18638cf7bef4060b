package br.central.comum;

/** Legal nature of a demand: it decides which norms put a clock on it. */
public enum Natureza {
    ASSISTENCIAL("Assistencial"),
    NAO_ASSISTENCIAL("Não assistencial"),
    OUVIDORIA("Ouvidoria"),
    NIP("NIP"),
    LGPD("LGPD"),
    PRESTADOR("Prestador"),
    INTERNA("Interna");

    private final String descricao;

    Natureza(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
