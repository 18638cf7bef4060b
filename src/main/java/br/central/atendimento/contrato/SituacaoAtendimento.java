package br.central.atendimento.contrato;

import br.central.seguranca.Permissao;

/** Where an atendimento is in its life. */
public enum SituacaoAtendimento {
    ABERTO("Aberto"),
    EM_ATENDIMENTO("Em atendimento"),
    PENDENTE("Pendente"),
    ENCAMINHADO("Encaminhado"),
    AGUARDANDO_RETORNO("Aguardando retorno"),
    ENCERRADO("Encerrado"),
    CANCELADO("Cancelado");

    private final String descricao;

    SituacaoAtendimento(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    public boolean terminou() {
        return this == ENCERRADO || this == CANCELADO;
    }

    /** Its own task is somebody's, or in a queue; else it is over, or with the groups that answer. */
    public boolean comOperador() {
        return !terminou() && this != ENCAMINHADO;
    }

    /** The client is, or may be, on the line with an operator. */
    public boolean noContato() {
        return this == ABERTO || this == EM_ATENDIMENTO;
    }

    /** The right to rewrite what was written already: one while it is with the operator, another once others work on it. */
    public Permissao direitoDeReescrever() {
        return this == ENCAMINHADO || this == AGUARDANDO_RETORNO
                ? Permissao.ALTERAR_TEXTO_REGISTRADO
                : Permissao.ALTERAR_CONTEUDO_DO_TEXTO;
    }
}
