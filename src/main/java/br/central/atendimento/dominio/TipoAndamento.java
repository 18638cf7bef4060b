package br.central.atendimento.dominio;

/** What happened, in the words of the timeline. */
public enum TipoAndamento {
    ABERTURA("Atendimento aberto"),
    VINCULO("Cliente vinculado"),
    DESVINCULO("Cliente desvinculado"),
    IDENTIDADE_CONFIRMADA("Identidade confirmada"),
    IDENTIDADE_NAO_CONFIRMADA("Identidade não confirmada"),
    CONTATO("Contato alterado"),
    ALTERACAO("Dados alterados"),
    CLASSIFICACAO("Classificado"),
    RECLASSIFICACAO("Reclassificado"),
    INFORMACAO("Informação registrada"),
    SOLICITACAO("Solicitação registrada"),
    TABELA_COM_DEFEITO("Tabela de decisão com defeito"),
    PRAZO("Prazo definido"),
    PRAZO_ALTERADO("Prazo alterado"),
    GRUPOS("Grupos responsáveis definidos"),
    AGRUPAMENTO("Agrupada à solicitação igual"),
    ENCAMINHAMENTO("Encaminhado aos grupos"),
    PENDENCIA("Deixado pendente"),
    RETOMADA("Retomado"),
    TRANSFERENCIA("Transferido"),
    ASSUNCAO("Assumido"),
    DEVOLUCAO("Devolvido à fila"),
    COMPLEMENTO("Mensagem complementar"),
    ANEXO("Anexo incluído"),
    ANEXO_REMOVIDO("Anexo removido"),
    RESTRICAO("Informação restrita"),
    RESPOSTA_DO_GRUPO("Grupo respondeu"),
    REDIRECIONAMENTO("Redirecionado a outro grupo"),
    PEDIDO_DE_COMPLEMENTO("Complemento pedido"),
    SEM_COMPLEMENTO("Complemento não recebido no prazo"),
    RESPOSTA("Solicitação respondida"),
    REITERACAO("Reiterado"),
    RECLAMACAO("Reclamação registrada"),
    RESPOSTA_DA_OUVIDORIA("Ouvidoria respondeu"),
    ATENCAO("Prazo em atenção"),
    PRAZO_EXPIRADO("Prazo expirado"),
    PROVIDENCIA("Providência sobre o atraso"),
    RETORNO("Retorno dado ao cliente"),
    SEM_COMUNICACAO("Sem comunicação"),
    ENVIO_DA_RESPOSTA("Resposta enviada"),
    ENVIO_DO_SCRIPT("Script de atendimento enviado"),
    RESOLUCAO("Resolvido no contato"),
    ENCERRAMENTO("Encerrado"),
    REINICIO("Reiniciado"),
    CANCELAMENTO("Cancelado"),
    EXCLUSAO("Excluído");

    private final String descricao;

    TipoAndamento(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
