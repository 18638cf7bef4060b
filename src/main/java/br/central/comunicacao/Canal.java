package br.central.comunicacao;

/** By which way a message goes out. */
public enum Canal {
    EMAIL("E-mail"),
    SMS("SMS"),
    WHATSAPP("WhatsApp");

    private final String descricao;

    Canal(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
