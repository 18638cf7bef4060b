package br.central.comum;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.retry.annotation.EnableRetry;

/** Repeats around the transaction, not inside it. */
@Configuration
@EnableRetry(order = Ordered.LOWEST_PRECEDENCE - 10)
class RepeticaoConfig {}
