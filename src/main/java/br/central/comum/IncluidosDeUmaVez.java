package br.central.comum;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.internal.DefaultFlushEntityEventListener;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is changed after it was put in, and before anything was sent, is put in as it is in the end. Hibernate keeps what it was at
 * first, and would send an update after the insert: a case that is opened and forwarded, its request and each of its demands twice.
 * What points at another entity is left to it, which knows the order in which they have to come.
 */
final class IncluidosDeUmaVez extends DefaultFlushEntityEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onFlushEntity(FlushEntityEvent evento) {
        EntityEntry guardado = evento.getEntityEntry();
        if (guardado.getStatus() == Status.MANAGED && !guardado.isExistsInDatabase()) {
            levar(evento, guardado);
        }
        super.onFlushEntity(evento);
    }

    /** The state that is kept is the very one that will be sent. */
    private static void levar(FlushEntityEvent evento, EntityEntry guardado) {
        Object[] porMandar = guardado.getLoadedState();
        if (porMandar == null) {
            return;
        }
        SessionFactoryImplementor fabrica = evento.getSession().getFactory();
        Type[] tipos = guardado.getPersister().getPropertyTypes();
        int versao = guardado.getPersister().getVersionProperty();
        Object[] agora = guardado.getPersister().getValues(evento.getEntity());
        for (int i = 0; i < agora.length; i++) {
            if (i != versao && !aponta(tipos[i])) {
                porMandar[i] = tipos[i].deepCopy(agora[i], fabrica);
            }
        }
    }

    private static boolean aponta(Type tipo) {
        return tipo instanceof CompositeType partes
                ? Arrays.stream(partes.getSubtypes()).anyMatch(IncluidosDeUmaVez::aponta)
                : tipo.isAssociationType();
    }

    /** In the place of Hibernate's own. */
    @Configuration(proxyBeanMethods = false)
    static class Posto {

        @Bean
        IncluidosDeUmaVez incluidosDeUmaVez(EntityManagerFactory entidades) {
            var este = new IncluidosDeUmaVez();
            entidades
                    .unwrap(SessionFactoryImplementor.class)
                    .getEventEngine()
                    .getListenerRegistry()
                    .setListeners(EventType.FLUSH_ENTITY, este);
            return este;
        }
    }
}
