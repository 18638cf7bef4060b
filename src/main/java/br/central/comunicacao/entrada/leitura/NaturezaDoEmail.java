package br.central.comunicacao.entrada.leitura;

/** What kind of message came in: only what a person wrote opens or changes anything. */
public enum NaturezaDoEmail {
    DE_PESSOA("Escrita por uma pessoa"),
    AUTOMATICA("Resposta automática"),
    DEVOLUCAO("Mensagem nossa que voltou"),
    NOSSA("Mensagem nossa");

    private final String descricao;

    NaturezaDoEmail(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
