package br.central.comunicacao;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class EntregaPorSms implements Entrega {

    private final ObjectProvider<EnvioDeSms> gateway;

    EntregaPorSms(ObjectProvider<EnvioDeSms> gateway) {
        this.gateway = gateway;
    }

    @Override
    public Canal canal() {
        return Canal.SMS;
    }

    @Override
    public boolean configurada() {
        return gateway.getIfAvailable() != null;
    }

    @Override
    public void entregar(MensagemView mensagem) {
        gateway.getObject().enviar(mensagem.destinatario(), mensagem.corpo());
    }
}
