package br.central.clientes;

/** A change of the registration that leaves flags and blocks as they are. */
public final class AlteracaoDeTeste {

    private AlteracaoDeTeste() {}

    public static AlteracaoCliente de(Integer versao, DadosCadastrais dados) {
        return new AlteracaoCliente(versao, dados, null, null, null, null);
    }
}
