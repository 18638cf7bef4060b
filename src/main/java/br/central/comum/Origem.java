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

    public String descricao() {
        return descricao;
    }
}
