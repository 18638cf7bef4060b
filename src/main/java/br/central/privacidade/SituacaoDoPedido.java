package br.central.privacidade;

enum SituacaoDoPedido {
    ABERTO("Em aberto"),
    ATENDIDO("Atendido"),
    RECUSADO("Recusado"),
    RETIRADO("Retirado");

    private final String descricao;

    SituacaoDoPedido(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
