package br.central.atendimento.contrato;

/** What a line of the timeline is about, to look through a long one. */
public enum AssuntoDoAndamento {
    CONVERSA("Mensagens e respostas"),
    NOTA("Notas internas"),
    CAMINHO("Com quem está"),
    PRAZO("Prazos e atrasos"),
    DADOS("Dados e classificação"),
    ANEXO("Anexos"),
    SITUACAO("Abertura e encerramento");

    private final String descricao;

    AssuntoDoAndamento(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
