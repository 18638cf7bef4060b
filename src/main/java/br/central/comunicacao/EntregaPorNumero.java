package br.central.comunicacao;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** By the gateway of the channel, once there is one. */
abstract class EntregaPorNumero implements Entrega {

    private final Canal canal;
    private final ObjectProvider<EnvioPorNumero> gateways;

    EntregaPorNumero(Canal canal, ObjectProvider<EnvioPorNumero> gateways) {
        this.canal = canal;
        this.gateways = gateways;
    }

    @Override
    public Canal canal() {
        return canal;
    }

    @Override
    public boolean configurada() {
        return gateway().isPresent();
    }

    @Override
    public void entregar(MensagemView mensagem) {
        gateway().orElseThrow().enviar(mensagem);
    }

    private Optional<EnvioPorNumero> gateway() {
        return gateways.stream().filter(um -> um.canal() == canal).findFirst();
    }
}
