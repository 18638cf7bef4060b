package br.central.clientes;

/** How sure it is that who speaks on a channel is the client, from not at all upwards. */
public enum NivelDeIdentidade {
    ANONIMO("Não se sabe quem é"),
    TEM_O_LINK("Tem o link ou o protocolo com um dado do cliente"),
    CONTATO_CONFERE("O telefone ou o e-mail é o do cadastro"),
    ENTROU("Entrou com a sua senha"),
    IDENTIDADE_CONFIRMADA("A identidade foi confirmada");

    private final String descricao;

    NivelDeIdentidade(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    public boolean alcanca(NivelDeIdentidade exigido) {
        return compareTo(exigido) >= 0;
    }
}
