package br.central.clientes;

/** What a beneficiary is to the holder of the family. */
public enum Parentesco {
    TITULAR("Titular"),
    CONJUGE("Cônjuge ou companheiro(a)"),
    FILHO("Filho(a) ou enteado(a)"),
    PAI_OU_MAE("Pai ou mãe"),
    OUTRO("Outro dependente");

    private final String descricao;

    Parentesco(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
