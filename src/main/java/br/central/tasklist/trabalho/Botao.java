package br.central.tasklist.trabalho;

/**
 * A button that opens the form of an act, and what becomes of the form: where it goes, what is said once it is done ({@code {campo}}
 * is a field of the answer) and whether the next task opens then.
 */
record Botao(String acao, String rotulo, String feito, String endereco, boolean poe, boolean segue, boolean perigo) {

    static Botao daSolicitacao(String acao, String rotulo, String feito) {
        return new Botao(acao, rotulo, feito, "/api/solicitacoes/%s/" + acao, false, false, false);
    }

    static Botao doAtendimento(String acao, String rotulo, String feito) {
        return new Botao(acao, rotulo, feito, "/api/atendimentos/%s/" + acao, false, false, false);
    }

    /** Under a name that is not the act's own. */
    Botao em(String recurso) {
        String caminho = endereco.substring(0, endereco.lastIndexOf('/') + 1);
        return new Botao(acao, rotulo, feito, caminho + recurso, poe, segue, perigo);
    }

    /** What comes with files says itself what it took. */
    Botao comArquivos() {
        return new Botao(acao, rotulo, null, endereco.replace("/api/", "/tasklist/"), poe, segue, perigo);
    }

    /** Puts something in the place of what was there. */
    Botao noLugar() {
        return new Botao(acao, rotulo, feito, endereco, true, segue, perigo);
    }

    Botao eSegue() {
        return new Botao(acao, rotulo, feito, endereco, poe, true, perigo);
    }

    Botao semVolta() {
        return new Botao(acao, rotulo, feito, endereco, poe, segue, true);
    }

    public String onde(String protocolo) {
        return endereco.formatted(protocolo);
    }
}
