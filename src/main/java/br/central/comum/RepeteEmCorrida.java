package br.central.comum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

/**
 * Two acts on one case at the same moment, a person's and a timer's say: the one that came second is done again on what
 * the first left, and refused only if it is no longer possible. Inside a wider transaction there is nothing to repeat.
 */
@Retryable(
        retryFor = ConcurrencyFailureException.class,
        maxAttempts = 8,
        backoff = @Backoff(delay = 20, multiplier = 2, maxDelay = 500, random = true),
        exceptionExpression =
                "!T(org.springframework.transaction.support.TransactionSynchronizationManager).isActualTransactionActive()")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RepeteEmCorrida {}
