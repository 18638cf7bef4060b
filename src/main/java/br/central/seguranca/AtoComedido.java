package br.central.seguranca;

/** What nobody does more often than the work asks for; how often that is, {@code central.limites.atos} says. */
public enum AtoComedido {
    LEITURA_DE_CASO("ler atendimentos"),
    PROTOCOLO_ERRADO("procurar protocolos que não existem ou não são seus"),
    LEITURA_DE_CLIENTE("ler cadastros de clientes"),
    CLIENTE_ACHADO("achar clientes"),
    EXPORTACAO("exportar"),
    DOSSIE("gerar dossiês"),
    MENSAGEM("enviar mensagens", "email");

    private final String descricao;
    private final String campo;

    AtoComedido(String descricao) {
        this(descricao, null);
    }

    AtoComedido(String descricao, String campo) {
        this.descricao = descricao;
        this.campo = campo;
    }

    public String descricao() {
        return descricao;
    }

    /** The field beside which it is refused, {@code null} when there is none. */
    public String campo() {
        return campo;
    }
}
