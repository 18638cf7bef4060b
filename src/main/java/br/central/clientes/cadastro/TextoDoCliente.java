package br.central.clientes.cadastro;

import br.central.comum.TextoBusca;

/** What a client is looked for by. The name comes first, so that results can be told by how they begin. */
record TextoDoCliente(String nomes, String tudo) {

    private static final int NOMES_NO_MAXIMO = 419;
    private static final int TUDO_NO_MAXIMO = 2000;

    static TextoDoCliente de(
            String nome,
            String nomeSocial,
            String cpf,
            String cnpj,
            String carteira,
            String cns,
            String email,
            String numeros) {
        String nomes = " " + TextoBusca.juntarAte(NOMES_NO_MAXIMO, nome, nomeSocial);
        String resto =
                TextoBusca.juntarAte(TUDO_NO_MAXIMO - nomes.length() - 1, cpf, cnpj, carteira, cns, email, numeros);
        return new TextoDoCliente(nomes, nomes + " " + resto);
    }
}
