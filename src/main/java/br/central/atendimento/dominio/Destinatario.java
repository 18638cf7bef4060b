package br.central.atendimento.dominio;

import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comum.NumeroDaLinha;
import br.central.comunicacao.Enderecos;
import br.central.seguranca.ComoSistema;
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

    /** An address that a message can go to; one kept from before that is none counts as none. */
    public Optional<String> email(Atendimento atendimento) {
        return Optional.ofNullable(atendimento.contato())
                .map(Contato::email)
                .flatMap(Enderecos::email)
                .or(() -> cliente(atendimento).map(um -> um.contato().email()).flatMap(Enderecos::email));
    }

    /** Whether it is the address that the client is registered with. */
    boolean doCadastro(Atendimento atendimento, String email) {
        return cliente(atendimento)
                .map(um -> um.contato().email())
                .filter(email::equalsIgnoreCase)
                .isPresent();
    }

    /** Whether the contact's is one that the client is registered with, and nobody else: one of several is nobody's. */
    boolean telefoneDoCadastro(Atendimento atendimento) {
        String telefone = atendimento.contato().telefone();
        if (telefone == null || !NumeroDaLinha.aceita(telefone)) {
            return false;
        }
        List<ClienteResumo> donos =
                ComoSistema.executar(() -> clientes.quemLiga(List.of(), NumeroDaLinha.ler(telefone)));
        return donos.size() == 1 && donos.get(0).id() == atendimento.clienteId();
    }

    public String nome(Atendimento atendimento) {
        if (atendimento.contato() != null && atendimento.contato().nome() != null) {
            return atendimento.contato().nome();
        }
        return cliente(atendimento).map(ClienteResumo::nome).orElse("cliente");
    }

    /** Whoever acts may be one who does not read it: the answer goes to the client all the same. */
    private Optional<ClienteResumo> cliente(Atendimento atendimento) {
        return Optional.ofNullable(atendimento.clienteId())
                .map(cliente -> ComoSistema.executar(() -> clientes.porIds(List.of(cliente)))
                        .get(cliente));
    }
}
