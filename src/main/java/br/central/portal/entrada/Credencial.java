package br.central.portal.entrada;

import br.central.portal.TipoDeAcesso;

/**
 * What somebody types to come in.
 *
 * @param login CPF, card or CNPJ; of a company's people the CPF
 * @param empresa the company's CNPJ, of its people alone
 */
record Credencial(TipoDeAcesso sou, String login, String empresa, String senha) {

    @Override
    public String toString() {
        return "Credencial[" + sou + "]";
    }
}
