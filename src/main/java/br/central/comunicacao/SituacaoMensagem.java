package br.central.comunicacao;

/** How far a message has come. */
public enum SituacaoMensagem {
    PENDENTE("Na fila"),
    /** Taken by the server; most servers say no more. */
    ENVIADA("Enviada"),
    ENTREGUE("Entregue"),
    /** Somebody opened a link that went out in it. */
    LIDA("Lida"),
    /** Who received it said so. */
    CIENTE("Recebimento confirmado"),
    /** Taken, and given back. */
    DEVOLVIDA("Devolvida"),
    FALHOU("Não foi possível enviar"),
    /** Kept, and sent once there is a server or gateway for its channel. */
    SEM_SERVIDOR("Aguardando a configuração do servidor de envio");

    private final String descricao;

    SituacaoMensagem(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** It left, whatever became of it then: a copy can go out. */
    public boolean saiu() {
        return switch (this) {
            case ENVIADA, ENTREGUE, LIDA, CIENTE, DEVOLVIDA -> true;
            case PENDENTE, FALHOU, SEM_SERVIDOR -> false;
        };
    }

    /** Somebody has to look after it. */
    public boolean naoChegou() {
        return this == FALHOU || this == DEVOLVIDA;
    }
}
