package br.central.contatosativos;

/** How an outbound contact stands, or ended. */
public enum SituacaoContatoAtivo {
    PROGRAMADO("Programado"),
    CONTATO_REALIZADO("Contato realizado"),
    DEMANDA_ABERTA("Demanda aberta e encaminhada"),
    SEM_COMUNICACAO("Sem comunicação"),
    /** There is no more reason to call. */
    DISPENSADO("Dispensado");

    private final String descricao;

    SituacaoContatoAtivo(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
