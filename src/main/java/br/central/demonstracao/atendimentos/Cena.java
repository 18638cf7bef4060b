package br.central.demonstracao.atendimentos;

/** How a case of the demonstration goes, and how many protocols it opens. In one deck there are 60 protocols. */
enum Cena {
    /** With the groups of an area, in a given state of its deadline. */
    ENCAMINHADO(10),
    ABERTO(1),
    EM_ATENDIMENTO(1),
    PENDENTE_COMIGO(1),
    PENDENTE_NA_FILA(1),
    AGUARDANDO_RETORNO(1),
    A_CONSOLIDAR(1),
    EM_COMPLEMENTO(1),
    AGRUPADAS(1, 2),
    CONTATO_COM_DEMANDA(1),
    RESTRITO(1),
    RECLASSIFICADO(1),
    RESOLVIDO(9),
    RESOLVIDO_COM_INFORMACAO(2),
    TRANSFERIDO(1),
    RETOMADO(1),
    RESPONDIDO(9),
    NEGADO(2),
    IMPROCEDENTE(1),
    CONSOLIDADO(1),
    REDIRECIONADO(1),
    COMPLEMENTADO(1),
    REITERADO(1),
    ATRASADO(2),
    REINICIADO(1),
    RECLAMADO(1),
    SEM_COMUNICACAO(1),
    CANCELADO_NO_CONTATO(1),
    CANCELADO_NOS_GRUPOS(1),
    CONTATO_REALIZADO(1),
    CONTATO_SEM_COMUNICACAO(1),
    CONTATO_PROGRAMADO(1, 0);

    private final int porBaralho;
    private final int protocolos;

    Cena(int porBaralho) {
        this(porBaralho, 1);
    }

    Cena(int porBaralho, int protocolos) {
        this.porBaralho = porBaralho;
        this.protocolos = protocolos;
    }

    int porBaralho() {
        return porBaralho;
    }

    int protocolos() {
        return protocolos;
    }
}
