package br.central.canais.chatbot;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.clientes.ClientesUnificados;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is over is not kept. */
@Component
class LimpezaDoChatbot {

    private final SessoesDoChatbot sessoes;
    private final TentativasNoChatbot tentativas;

    LimpezaDoChatbot(SessoesDoChatbot sessoes, TentativasNoChatbot tentativas) {
        this.sessoes = sessoes;
        this.tentativas = tentativas;
    }

    @Scheduled(fixedDelayString = "PT30M")
    void limpar() {
        sessoes.apagarVencidas();
        tentativas.apagarVelhas();
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        sessoes.apagarDoCliente(evento.cliente());
    }

    /** Who was identified as the one identifies again, as the other. */
    @EventListener
    void unificar(ClientesUnificados evento) {
        sessoes.apagarDoCliente(evento.de());
    }
}
