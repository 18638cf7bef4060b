package br.central.clientes;

import java.util.List;
import java.util.Optional;

/**
 * The clients as the portal needs them: who it is that comes in, and whose matters that person sees to. For a module that has
 * made sure of the person itself; nothing of this is in the trail as read by an operator.
 */
public interface ClientesNoPortal {

    /**
     * Whose CPF, CNPJ or card that is, with or without punctuation; of one that was merged the registration to use instead. Empty
     * also when it is none of these, and for who was anonymised.
     */
    Optional<ClienteNoPortal> porDocumento(String digitado);

    /** Empty for who was anonymised; of one that was merged the registration to use instead. */
    Optional<ClienteNoPortal> porId(long id);

    /** Empty as {@link #porId}. */
    Optional<DadosNoPortal> dados(long id);

    /** CPF or CNPJ, with and without punctuation, and the card: by these others would guess a password. Empty as {@link #porId}. */
    List<String> documentos(long id);

    /**
     * The client first, then whose matters the client sees to: the dependants under age in the family, and
     * those whom a mandate of today names. Nobody who was anonymised,
     * and of the others nobody who asked that the data be blocked. Empty when there is no such client.
     */
    List<Representado> representados(long cliente);
}
