package br.central.comunicacao;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class EntregaPorSms extends EntregaPorNumero {

    EntregaPorSms(ObjectProvider<EnvioPorNumero> gateways) {
        super(Canal.SMS, gateways);
    }
}
