package br.central.clientes;

import br.central.comum.Origem;
import br.central.comum.Recusa;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who speaks with the operator on a channel, as far as the channel knows.
 *
 * @param clientes whose matters this person may see to: the client, those under age in the family, whom a mandate names
 * @param soAcompanha of those, the ones whose matters are only to be seen
 * @param proprio the client whose account it is, {@code null} on a channel without login
 * @param conta of the portal, {@code null} on a channel without login
 * @param nome by which the person is called, {@code null} when it is not known
 */
public record Interlocutor(
        Origem origem,
        NivelDeIdentidade nivel,
        Set<Long> clientes,
        Set<Long> soAcompanha,
        Long proprio,
        Long conta,
        String nome) {

    private static final Set<AtoDoCliente> DE_QUEM_ACOMPANHA =
            EnumSet.of(AtoDoCliente.VER_ANDAMENTO, AtoDoCliente.LER_CONVERSA, AtoDoCliente.LER_HISTORICO);

    public Interlocutor {
        clientes = Set.copyOf(clientes);
        soAcompanha = Set.copyOf(soAcompanha);
    }

    public Interlocutor(Origem origem, NivelDeIdentidade nivel, Set<Long> clientes, Long conta, String nome) {
        this(origem, nivel, clientes, Set.of(), null, conta, nome);
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

    /** The account is of that client, and of no other whose matters the person sees to. */
    public boolean eOProprio(Long cliente) {
        return cliente != null && cliente.equals(proprio);
    }

    /** Not where a mandate lets this person see that client's matters, and no more. */
    public boolean alcanca(Long cliente, AtoDoCliente ato) {
        return cliente == null || !soAcompanha.contains(cliente) || DE_QUEM_ACOMPANHA.contains(ato);
    }

    /** @throws Recusa.SemPermissao when a mandate lets this person see that client's matters, and no more */
    public void exigirAlcance(Long cliente, AtoDoCliente ato) {
        if (!alcanca(cliente, ato)) {
            throw new Recusa.SemPermissao("O mandato registrado permite acompanhar, e não pedir em nome desta pessoa.");
        }
    }

    /** Without the name, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "Interlocutor[" + origem + ", " + nivel + ", conta=" + conta + "]";
    }
}
