package br.central.seguranca.login.externo;

import br.central.seguranca.login.CookieDaEntrada;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Who has gone to the provider and not come back. The browser keeps what was asked there, enciphered, not a session or a table,
 * of which anybody could have as much made as the memory holds.
 */
class IdasAoProvedor implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "CENTRAL-IDA";
    static final Duration PRAZO = Duration.ofMinutes(10);

    private static final CookieDaEntrada GUARDADO = new CookieDaEntrada(COOKIE, "/login/oauth2");
    private static final int IV = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the way back needs of it; {@code ate} in seconds since 1970. */
    private record Ida(
            long ate,
            String estado,
            String noProvedor,
            String cliente,
            String deVolta,
            Set<String> escopos,
            Map<String, String> atributos) {}

    private final BytesEncryptor cifra;
    private final Clock relogio;

    /** @param segredo the same in every node; empty: this process reads back only its own */
    IdasAoProvedor(String segredo, Clock relogio) {
        this.cifra = new AesBytesEncryptor(chave(segredo.strip()), KeyGenerators.secureRandom(IV), CipherAlgorithm.GCM);
        this.relogio = relogio;
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest pedido) {
        return guardada(pedido)
                .filter(ida -> ida.estado().equals(pedido.getParameter(OAuth2ParameterNames.STATE)))
                .map(IdasAoProvedor::pedido)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest ida, HttpServletRequest pedido, HttpServletResponse resposta) {
        Map<String, String> atributos = ida.getAttributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, um -> String.valueOf(um.getValue())));
        Ida guardada = new Ida(
                relogio.instant().plus(PRAZO).getEpochSecond(),
                ida.getState(),
                ida.getAuthorizationUri(),
                ida.getClientId(),
                ida.getRedirectUri(),
                ida.getScopes(),
                atributos);
        GUARDADO.guardar(pedido, resposta, cifrada(guardada), PRAZO);
    }

    /** One that is not what came back stays: another window may be under way. */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest pedido, HttpServletResponse resposta) {
        OAuth2AuthorizationRequest ida = loadAuthorizationRequest(pedido);
        if (ida != null) {
            GUARDADO.apagar(pedido, resposta);
        }
        return ida;
    }

    private static OAuth2AuthorizationRequest pedido(Ida ida) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .state(ida.estado())
                .authorizationUri(ida.noProvedor())
                .clientId(ida.cliente())
                .redirectUri(ida.deVolta())
                .scopes(ida.escopos())
                .attributes(todos -> todos.putAll(ida.atributos()))
                .build();
    }

    private Optional<Ida> guardada(HttpServletRequest pedido) {
        return GUARDADO.guardado(pedido)
                .flatMap(this::lida)
                .filter(ida -> relogio.instant().getEpochSecond() < ida.ate());
    }

    private Optional<Ida> lida(byte[] cifrada) {
        try {
            return Optional.of(JSON.readValue(cifra.decrypt(cifrada), Ida.class));
        } catch (IOException | RuntimeException outraCoisa) {
            return Optional.empty();
        }
    }

    private byte[] cifrada(Ida ida) {
        try {
            return cifra.encrypt(JSON.writeValueAsBytes(ida));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecretKey chave(String segredo) {
        byte[] base = segredo.getBytes(StandardCharsets.UTF_8);
        if (base.length == 0) {
            base = new byte[32];
            new SecureRandom().nextBytes(base);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(base, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal("central/ida-ao-provedor".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
