package br.central.comunicacao;

/** How far a message has come. */
public enum SituacaoMensagem {
    PENDENTE("Na fila"),
    ENVIADA("Enviada"),
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
}
