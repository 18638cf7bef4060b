package br.central.teste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * While the tests of this class run, models are published that the bench would refuse: what is then still safe and what
 * becomes of the cases, these tests show. What the engine itself must never take is refused all the same.
 */
@Inherited
@ExtendWith(PortaoAberto.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComPortaoAberto {}
