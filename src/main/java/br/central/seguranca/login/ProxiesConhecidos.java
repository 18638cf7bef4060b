package br.central.seguranca.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Whose word counts about where a request comes from ({@code central.proxies}): nobody's else, or whoever is on the same network
 * would be somebody else in each try at a password.
 */
@Component
class ProxiesConhecidos implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Pattern REDE = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(8|16|24)");
    private static final Pattern ENDERECO = Pattern.compile("^(?:[0-9.]++|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+)");
    private static final String QUALQUER = "\\.\\d{1,3}";

    private final List<String> proxies;

    ProxiesConhecidos(
            @Value("${central.proxies:}") List<String> proxies,
            @Value("${server.forward-headers-strategy:}") String estrategia) {
        if (estrategia.equalsIgnoreCase("framework")) {
            throw new InvalidConfigurationPropertyValueException(
                    "server.forward-headers-strategy", estrategia, "Acredita em qualquer um. Use central.proxies.");
        }
        this.proxies =
                proxies.stream().map(String::strip).filter(um -> !um.isEmpty()).toList();
    }

    /** After Spring Boot's own, whose valve believes every private address. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory servidor) {
        servidor.getEngineValves().removeIf(RemoteIpValve.class::isInstance);
        if (!proxies.isEmpty()) {
            RemoteIpValve deOnde = new RemoteIpValve();
            deOnde.setInternalProxies(
                    proxies.stream().map(ProxiesConhecidos::padrao).collect(Collectors.joining("|")));
            deOnde.setRemoteIpHeader("X-Forwarded-For");
            deOnde.setProtocolHeader("X-Forwarded-Proto");
            servidor.addEngineValves(deOnde);
        }
    }

    /** An address, as the server writes it, or all addresses of a network. */
    private static String padrao(String proxy) {
        Matcher rede = REDE.matcher(proxy);
        if (rede.matches()) {
            int partes = Integer.parseInt(rede.group(5)) / 8;
            StringBuilder padrao = new StringBuilder(rede.group(1));
            for (int parte = 2; parte <= 4; parte++) {
                padrao.append(parte <= partes ? "\\." + rede.group(parte) : QUALQUER);
            }
            return padrao.toString();
        }
        try {
            if (ENDERECO.matcher(proxy).matches()) {
                return Pattern.quote(InetAddress.getByName(proxy).getHostAddress());
            }
        } catch (UnknownHostException estranho) {
            // Told below.
        }
        throw new InvalidConfigurationPropertyValueException(
                "central.proxies", proxy, "Use endereços IP ou redes IPv4 com /8, /16 ou /24, separados por vírgula.");
    }
}
