package br.central.teste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Beside {@link TesteDeIntegracao}: no database can change what is looked at (who may pass which route, bodies before
 * they are read, decisions), so it is not run once more on PostgreSQL.
 */
@Tag("um-banco")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UmBancoBasta {}
