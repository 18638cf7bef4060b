package br.central.atendimento.contrato;

/** How far an answer is on its way back to the client. */
public enum SituacaoDoRetorno {
    A_ENVIAR("A enviar"),
    A_LIGAR("A comunicar por telefone"),
    ENVIADO("Enviada por e-mail"),
    COMUNICADO("Comunicada ao cliente"),
    SEM_COMUNICACAO("Sem comunicação com o cliente");

    private final String descricao;

    SituacaoDoRetorno(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
