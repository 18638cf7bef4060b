package br.central.comum;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns {@code @Scheduled} work on; tests turn it off ({@code central.agendamento.ativo}) and call it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "central.agendamento.ativo", matchIfMissing = true)
class Agendamento {}
