package br.central.comum;

/** Channel through which a contact reached the operator, or left it ({@link #ATIVO}). */
public enum Origem {
    TELEFONE("Telefone"),
    PRESENCIAL("Presencial"),
    PORTAL("Portal"),
    EMAIL("E-mail"),
    CHAT("Chat"),
    WHATSAPP("WhatsApp"),
    APLICATIVO("Aplicativo"),
    OUVIDORIA("Ouvidoria"),
    FALE_CONOSCO("Fale conosco"),
    ATIVO("Ligação ativa");

    private final String descricao;

    Origem(String descricao) {
        this.descricao = descricao;
    }

    /** The client and an operator talk to each other there, by voice or in writing. */
    public boolean aoVivo() {
        return switch (this) {
            case TELEFONE, PRESENCIAL, CHAT, WHATSAPP, ATIVO -> true;
            case PORTAL, EMAIL, APLICATIVO, OUVIDORIA, FALE_CONOSCO -> false;
        };
    }

    public String descricao() {
        return descricao;
    }
}
