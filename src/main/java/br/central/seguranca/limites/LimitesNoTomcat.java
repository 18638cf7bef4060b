package br.central.seguranca.limites;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Behind what tells a proxy's address from the client's, before everything of the application. */
@Component
class LimitesNoTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final LimitesProperties limites;
    private final ObjectProvider<MeterRegistry> metricas;

    LimitesNoTomcat(LimitesProperties limites, ObjectProvider<MeterRegistry> metricas) {
        this.limites = limites;
        this.metricas = metricas;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextValves(new PortaDosCorpos(limites, metricas::getObject));
    }
}
