package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;

/** Whose an atendimento is, whether it is over and whether its content is restricted; nothing of the content. */
public record CasoDoProtocolo(String protocolo, Long cliente, boolean terminado, boolean restrito) {

    static CasoDoProtocolo de(Atendimento caso) {
        return new CasoDoProtocolo(
                caso.protocolo(),
                caso.clienteId(),
                caso.situacao().terminou(),
                caso.restricao() != null && caso.restricao().vale());
    }
}
