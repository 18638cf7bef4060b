package br.central.comunicacao;

import br.central.comum.Sonda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that do not get out. Those for which no server is configured wait on purpose. */
@Configuration(proxyBeanMethods = false)
class SaudeDaCaixaDeSaida {

    private static final Duration ESPERA = Duration.ofMillis(250);
    private static final Duration DEMORA = Duration.ofHours(1);
    private static final Duration RECENTES = Duration.ofHours(24);

    @Bean
    HealthIndicator mensagensHealthIndicator(JdbcClient banco, Clock relogio) {
        return new Sonda("mensagens", ESPERA, Sonda.ATENCAO, () -> olhar(banco, relogio.instant()));
    }

    static Health olhar(JdbcClient banco, Instant agora) {
        long demoradas = banco.sql("select count(*) from mensagem where situacao = 'PENDENTE' and criada_em < :antes")
                .param("antes", em(agora.minus(DEMORA)))
                .query(Long.class)
                .single();
        // Tried for the last time after that.
        long falhas = banco.sql("select count(*) from mensagem where situacao = 'FALHOU' and resolvida_em is null"
                        + " and proxima_tentativa > :desde")
                .param("desde", em(agora.minus(RECENTES)))
                .query(Long.class)
                .single();
        Health.Builder saude = demoradas + falhas == 0
                ? Health.up()
                : Health.status(Sonda.ATENCAO).withDetail("motivo", "Há mensagens que não estão saindo.");
        return saude.withDetail("esperandoHaMaisDeUmaHora", demoradas)
                .withDetail("falharamNasUltimas24Horas", falhas)
                .build();
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
