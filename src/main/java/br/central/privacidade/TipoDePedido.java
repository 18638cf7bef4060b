package br.central.privacidade;

/** What a person may ask of who keeps personal data (LGPD, arts. 18, 19 and 20). */
enum TipoDePedido {
    CONFIRMACAO_E_ACESSO("Confirmação e acesso"),
    CORRECAO("Correção"),
    ELIMINACAO("Anonimização ou eliminação"),
    BLOQUEIO("Bloqueio"),
    DESBLOQUEIO("Desbloqueio"),
    PORTABILIDADE("Portabilidade"),
    COMPARTILHAMENTO("Informação sobre compartilhamento"),
    REVOGACAO("Revogação de consentimento"),
    OPOSICAO("Oposição"),
    REVISAO("Revisão de decisão automatizada");

    private final String descricao;

    TipoDePedido(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
