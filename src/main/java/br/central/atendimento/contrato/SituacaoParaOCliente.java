package br.central.atendimento.contrato;

/** Where a case is, in the words of who waits for it. */
public enum SituacaoParaOCliente {
    RECEBIDO("Recebido", "Chegou e ainda não foi visto por quem atende."),
    EM_ANALISE("Em análise", "A área responsável está cuidando dele."),
    AGUARDANDO_CLIENTE("Aguardando a sua resposta", "Falta uma informação ou um documento seu para continuar."),
    RESPONDIDO("Respondido", "A resposta está pronta e está sendo comunicada."),
    ENCERRADO("Encerrado", "O atendimento terminou."),
    CANCELADO("Cancelado", "O atendimento foi cancelado.");

    private final String descricao;
    private final String explicacao;

    SituacaoParaOCliente(String descricao, String explicacao) {
        this.descricao = descricao;
        this.explicacao = explicacao;
    }

    /** @param esperaPeloCliente a group lacks something that was asked of this client */
    public static SituacaoParaOCliente de(SituacaoAtendimento situacao, boolean esperaPeloCliente) {
        return switch (situacao) {
            case ABERTO -> RECEBIDO;
            case EM_ATENDIMENTO, PENDENTE -> EM_ANALISE;
            case ENCAMINHADO -> esperaPeloCliente ? AGUARDANDO_CLIENTE : EM_ANALISE;
            case AGUARDANDO_RETORNO -> RESPONDIDO;
            case ENCERRADO -> ENCERRADO;
            case CANCELADO -> CANCELADO;
        };
    }

    /** The same of one of its requests. */
    public static SituacaoParaOCliente de(SituacaoSolicitacao situacao, boolean esperaPeloCliente) {
        return switch (situacao) {
            case ABERTA -> RECEBIDO;
            case EM_ANDAMENTO, AGRUPADA -> EM_ANALISE;
            case AGUARDANDO_COMPLEMENTO -> esperaPeloCliente ? AGUARDANDO_CLIENTE : EM_ANALISE;
            case RESPONDIDA -> RESPONDIDO;
            case CANCELADA -> CANCELADO;
        };
    }

    public String descricao() {
        return descricao;
    }

    public String explicacao() {
        return explicacao;
    }

    public boolean terminou() {
        return this == ENCERRADO || this == CANCELADO;
    }
}
