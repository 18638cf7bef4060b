package br.central.engine;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.joda.time.ReadableInstant;

/** What expressions may hold in their hands: data with nothing behind it. */
final class DadoSimples {

    private DadoSimples() {}

    static boolean e(Object valor) {
        return valor == null || eDeUmTipo(valor.getClass());
    }

    /** Whether all values of that type are; what is inside a collection is asked for when it is taken out. */
    static boolean eDeUmTipo(Class<?> tipo) {
        return tipo.isPrimitive()
                || tipo.isEnum()
                || (tipo.isArray() && eDeUmTipo(tipo.getComponentType()))
                || tipo == String.class
                || tipo == Boolean.class
                || tipo == Character.class
                || tipo == UUID.class
                || deAlgum(tipo, Number.class, Date.class, Temporal.class, TemporalAmount.class, ReadableInstant.class)
                || deAlgum(tipo, Collection.class, Map.class);
    }

    private static boolean deAlgum(Class<?> tipo, Class<?>... quais) {
        for (Class<?> qual : quais) {
            if (qual.isAssignableFrom(tipo)) {
                return true;
            }
        }
        return false;
    }
}
