package br.central.comunicacao;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class EntregaPorWhatsApp extends EntregaPorNumero {

    EntregaPorWhatsApp(ObjectProvider<EnvioPorNumero> gateways) {
        super(Canal.WHATSAPP, gateways);
    }
}
