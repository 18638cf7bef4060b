package br.central.clientes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who it is that a machine talks to, by what that person says. Nothing of the registration is told, and it takes as long
 * whatever was said. For a module that counts the tries; nothing of this is in the trail as read by an operator.
 */
public interface ReconhecimentoDeClientes {

    /** @param nome to call the person by */
    record Reconhecido(long cliente, String nome, boolean maeConfere, boolean telefoneConfere) {

        /** Without the name, which ends up in logs otherwise. */
        @Override
        public String toString() {
            return "Reconhecido[" + cliente + "]";
        }
    }

    /**
     * Empty when nobody has that CPF and birth, when the mother's name was said and is another, and for who was anonymised. Of one
     * that was merged the registration to use instead.
     *
     * @param nomeMae {@code null} when it was not said
     * @param telefone digits alone, {@code null} when it is not known
     */
    Optional<Reconhecido> reconhecer(String cpf, LocalDate nascimento, String nomeMae, String telefone);
}
