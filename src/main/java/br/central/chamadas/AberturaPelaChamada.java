package br.central.chamadas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import org.springframework.stereotype.Component;

/** The atendimento that a call begins. */
@Component
class AberturaPelaChamada {

    private final Atendimentos atendimentos;
    private final Clientes clientes;

    AberturaPelaChamada(Atendimentos atendimentos, Clientes clientes) {
        this.atendimentos = atendimentos;
        this.clientes = clientes;
    }

    /** Who may have been merged into another since it rang. */
    Long encontrado(Chamada chamada) {
        return chamada.clienteId() == null ? null : clientes.vigente(chamada.clienteId());
    }

    /** @return its protocol */
    String abrir(Chamada chamada, Long cliente) {
        return atendimentos
                .abrir(Abertura.porTelefone(
                        Origem.TELEFONE,
                        cliente == null ? null : ReferenciaCliente.porId(cliente),
                        chamada.telefone(),
                        null,
                        null))
                .protocolo();
    }
}
