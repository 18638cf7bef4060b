package br.central.regras.publicacao;

/** What kind of thing is published. */
public enum Especie {
    TABELA("tabela-nao-publicada"),
    PROCESSO("processo-nao-publicado");

    private final String aviso;

    Especie(String aviso) {
        this.aviso = aviso;
    }

    /** The text for whoever is told that it was not published after all. */
    String aviso() {
        return aviso;
    }
}
