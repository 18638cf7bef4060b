package br.central.portal;

import br.central.comum.TipoCliente;

/** As what somebody comes in. */
public enum TipoDeAcesso {
    BENEFICIARIO("Beneficiário"),
    PRESTADOR("Prestador"),
    EMPRESA("Empresa contratante");

    private final String descricao;

    TipoDeAcesso(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** @param daEmpresa a person of a company, and not the client itself */
    public static TipoDeAcesso de(TipoCliente tipo, boolean daEmpresa) {
        if (daEmpresa) {
            return EMPRESA;
        }
        return tipo == TipoCliente.PRESTADOR ? PRESTADOR : BENEFICIARIO;
    }
}
