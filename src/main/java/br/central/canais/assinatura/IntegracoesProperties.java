package br.central.canais.assinatura;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param robos chatbots by name, each with its secret
 * @param provedores of SMS and WhatsApp by name, each with its secret
 * @param tolerancia by how much the clock of who signs may differ from ours
 * @param porMinuto how many requests of one integration in a minute, on each node
 */
@ConfigurationProperties("central.canais")
record IntegracoesProperties(
        @DefaultValue Map<String, Integracao> robos,
        @DefaultValue Map<String, Integracao> provedores,
        @DefaultValue("5m") Duration tolerancia,
        @DefaultValue("600") int porMinuto) {

    static final int MENOR_SEGREDO = 32;

    /** Its secret signs; it is in no log. */
    record Integracao(String segredo) {

        Integracao {
            if (segredo == null || segredo.strip().length() < MENOR_SEGREDO) {
                throw new IllegalArgumentException("O segredo de uma integração de central.canais tem pelo menos "
                        + MENOR_SEGREDO + " caracteres.");
            }
        }

        @Override
        public String toString() {
            return "Integracao[]";
        }
    }
}
