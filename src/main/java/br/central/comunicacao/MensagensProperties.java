package br.central.comunicacao;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param remetente who the e-mails come from
 * @param tentativas how often a message is tried before it counts as failed
 * @param primeiraEspera after the first failure; doubles with each further one
 * @param maiorEspera the wait never grows beyond
 */
@ConfigurationProperties("central.mensagens")
record MensagensProperties(
        @DefaultValue("Central de Atendimento <nao-responda@localhost>")
        String remetente,

        @DefaultValue("10") int tentativas,
        @DefaultValue("30s") Duration primeiraEspera,
        @DefaultValue("2h") Duration maiorEspera) {

    /** How long to wait after so many failures. */
    Duration espera(int falhas) {
        Duration espera = primeiraEspera;
        for (int i = 1; i < falhas && espera.compareTo(maiorEspera) < 0; i++) {
            espera = espera.multipliedBy(2);
        }
        return espera.compareTo(maiorEspera) < 0 ? espera : maiorEspera;
    }
}
