package br.central.clientes;

import br.central.comum.Origem;
import java.util.Set;

/**
 * Who speaks with the operator on a channel, as far as the channel knows.
 *
 * @param clientes whose matters this person may see to: the client, those under age in the family, whom a mandate names
 * @param conta of the portal, {@code null} on a channel without login
 * @param nome by which the person is called, {@code null} when it is not known
 */
public record Interlocutor(Origem origem, NivelDeIdentidade nivel, Set<Long> clientes, Long conta, String nome) {

    public Interlocutor {
        clientes = Set.copyOf(clientes);
    }

    public static Interlocutor desconhecido(Origem origem) {
        return new Interlocutor(origem, NivelDeIdentidade.ANONIMO, Set.of(), null, null);
    }

    public static Interlocutor pelo(Origem origem, NivelDeIdentidade nivel, long cliente) {
        return new Interlocutor(origem, nivel, Set.of(cliente), null, null);
    }

    public boolean representa(Long cliente) {
        return cliente != null && clientes.contains(cliente);
    }

    /** Without the name, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "Interlocutor[" + origem + ", " + nivel + ", conta=" + conta + "]";
    }
}
