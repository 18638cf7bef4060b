package br.central.demonstracao.clientes;

import br.central.clientes.NovoCliente;
import java.util.List;

/**
 * The invented clients of the demonstration (profile {@code demo}): families, providers and others, always the same.
 * Another loader that needs them calls {@link #carregar()} first.
 */
public interface DemonstracaoDeClientes {

    /** Order of the runner that loads them at start. */
    int ORDEM = 10;

    /** Holder of a family of four. */
    String BENEFICIARIA_NOME = "Maria Aparecida de Souza";

    String BENEFICIARIA_CPF = "529.982.247-25";

    String PRESTADOR_NOME = "Clínica Santa Clara Ltda";

    String PRESTADOR_CNPJ = "11.222.333/0001-81";

    /** Loads them into an empty table; does nothing when there is any client. */
    void carregar();

    /** Everyone it loads, in order; by document they are found among the clients. */
    List<NovoCliente> inventados();
}
