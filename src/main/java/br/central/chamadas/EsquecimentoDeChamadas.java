package br.central.chamadas;

import br.central.atendimento.ClienteAnonimizado;
import br.central.atendimento.TextosApagados;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The numbers a forgotten client called from go with the client. */
@Component
class EsquecimentoDeChamadas {

    private final ChamadaRepository chamadas;

    EsquecimentoDeChamadas(ChamadaRepository chamadas) {
        this.chamadas = chamadas;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        chamadas.anonimizar(evento.cliente(), "," + evento.cliente() + ",", evento.protocolos(), evento.telefones());
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        chamadas.anonimizarDosProtocolos(evento.protocolos());
    }
}
