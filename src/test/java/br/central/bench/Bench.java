package br.central.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Measured on the application by the Maven profile {@code bench} alone; every build runs a sample, see {@link Escala}. */
@NaBancada
@Tag("bench")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bench {}
