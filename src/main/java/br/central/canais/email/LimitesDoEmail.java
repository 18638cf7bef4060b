package br.central.canais.email;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one sender, or the answers about one case, may set off by themselves; what is beyond waits for somebody.
 *
 * @param porRemetente cases opened or restarted
 * @param porFio cases opened about one case, and its restarts
 * @param confirmacao of two that one sender opens about one case in so short a time one is confirmed
 */
@ConfigurationProperties("central.email.limites")
record LimitesDoEmail(
        @DefaultValue("10") int porRemetente,
        @DefaultValue("3") int porFio,
        @DefaultValue("1h") Duration janela,
        @DefaultValue("24h") Duration confirmacao) {}
