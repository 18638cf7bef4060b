package br.central.atendimento.dominio;

import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a message about an atendimento goes to: the contact told for it, else the client as registered. */
@Component
public class Destinatario {

    private final Clientes clientes;

    Destinatario(Clientes clientes) {
        this.clientes = clientes;
    }

    public Optional<String> email(Atendimento atendimento) {
        if (atendimento.contato() != null && atendimento.contato().email() != null) {
            return Optional.of(atendimento.contato().email());
        }
        return cliente(atendimento).map(ClienteResumo::email);
    }

    public String nome(Atendimento atendimento) {
        if (atendimento.contato() != null && atendimento.contato().nome() != null) {
            return atendimento.contato().nome();
        }
        return cliente(atendimento).map(ClienteResumo::nome).orElse("cliente");
    }

    private Optional<ClienteResumo> cliente(Atendimento atendimento) {
        return Optional.ofNullable(atendimento.clienteId())
                .map(cliente -> clientes.porIds(List.of(cliente)).get(cliente));
    }
}
