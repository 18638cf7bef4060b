package br.central.canais.chatbot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sessao for how long a person stays identified
 * @param tentativas how often one may be wrong about a person
 * @param bloqueio for how long nobody is that person then, on this channel
 * @param porPessoa how many operations of one person in a minute, on each node
 */
@ConfigurationProperties("central.canais.chatbot")
record ChatbotProperties(
        @DefaultValue("30m") Duration sessao,
        @DefaultValue("5") int tentativas,
        @DefaultValue("30m") Duration bloqueio,
        @DefaultValue("30") int porPessoa) {}
