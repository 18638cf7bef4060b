package br.central.comunicacao.entrada;

/** How far an e-mail that came in has been taken. */
public enum SituacaoDoEmail {
    RECEBIDO("Guardado, ainda não lido"),
    LIDO("Lido, à espera do destino"),
    TRATADO("Com destino"),
    ILEGIVEL("Não foi possível ler"),
    GRANDE_DEMAIS("Grande demais: só o cabeçalho foi guardado"),
    SEM_DESTINO("Lido, e não foi possível dar-lhe destino"),
    APAGADO("Conteúdo apagado");

    private final String descricao;

    SituacaoDoEmail(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
