package br.central.chamadas;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import java.util.Collection;
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
        chamadas.anonimizarDoCliente(evento.cliente());
        esquecer(evento.protocolos());
        if (!evento.telefones().isEmpty()) {
            chamadas.anonimizarDosNumeros(evento.telefones());
        }
        if (evento.aPedido()) {
            chamadas.anonimizarDoCandidato("," + evento.cliente() + ",");
        }
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        esquecer(evento.protocolos());
    }

    private void esquecer(Collection<String> protocolos) {
        if (!protocolos.isEmpty()) {
            chamadas.anonimizarDosProtocolos(protocolos);
        }
    }
}
