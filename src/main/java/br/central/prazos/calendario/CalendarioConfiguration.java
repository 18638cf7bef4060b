package br.central.prazos.calendario;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarioConfiguration {

    @Bean
    Contagem contagem(Clock relogio, Feriados feriados, CalendarioProperties calendario) {
        return new Contagem(relogio.getZone(), feriados, Expediente.de(calendario.expediente()));
    }
}
