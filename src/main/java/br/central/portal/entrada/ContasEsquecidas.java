package br.central.portal.entrada;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.clientes.ClientesUnificados;
import br.central.seguranca.Senhas;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the accounts of a client that is no more, in the transaction in which it ends. */
@Component
class ContasEsquecidas {

    private final Contas contas;
    private final Senhas senhas;
    private final MensagensComLinks mensagens;

    ContasEsquecidas(Contas contas, Senhas senhas, MensagensComLinks mensagens) {
        this.contas = contas;
        this.senhas = senhas;
        this.mensagens = mensagens;
    }

    /** Accounts go with their sessions and links, and what was written to them. */
    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        contas.doCliente(evento.cliente()).forEach(this::excluir);
    }

    /** Who came in as the one comes in as the other, who may have an account already: then that is the one that stays. */
    @EventListener
    void unificar(ClientesUnificados evento) {
        contas.doCliente(evento.de()).forEach(conta -> {
            if (contas.de(evento.em(), conta.cpf()).isPresent()) {
                excluir(conta);
            } else {
                contas.passar(conta.id(), evento.em());
            }
        });
    }

    private void excluir(Conta conta) {
        mensagens.apagar(conta.id());
        contas.excluir(conta.id());
        senhas.esquecer(conta.login());
    }
}
