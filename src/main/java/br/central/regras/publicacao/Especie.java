package br.central.regras.publicacao;

/** What kind of thing is published. */
public enum Especie {
    TABELA(
            "tabela-nao-publicada",
            "outro rascunho desta tabela",
            "O que ia ser publicado voltou a ser rascunho, em Regras, no Cockpit."),
    PROCESSO(
            "processo-nao-publicado",
            "outro arquivo deste processo",
            "O arquivo que ia ser publicado voltou a ser rascunho, em Modelos, no Cockpit.");

    private final String aviso;
    private final String outroRascunho;
    private final String voltou;

    Especie(String aviso, String outroRascunho, String voltou) {
        this.aviso = aviso;
        this.outroRascunho = outroRascunho;
        this.voltou = voltou;
    }

    /** The text for whoever is told that it was not published after all. */
    String aviso() {
        return aviso;
    }

    /** What keeps a publication from being a draft again. */
    String outroRascunho() {
        return outroRascunho;
    }

    /** That what was not published is a draft again. */
    String voltou() {
        return voltou;
    }
}
