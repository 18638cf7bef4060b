package br.central.seguranca.login.externo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The login at an OpenID Connect provider; off while {@code emissor} is empty.
 *
 * @param nome what the button calls the provider
 * @param emissor its issuer, exactly as it calls itself
 * @param segredo empty for a public client, which PKCE alone protects
 * @param atributoDoLogin the claim a first login takes its name here from
 * @param atributoDosGrupos the claim with the groups; dots go into nested ones
 * @param grupos which of ours each of the provider's is; others are left alone
 * @param tolerancia how far the clocks may be apart
 */
@ConfigurationProperties("central.login.oidc")
record OidcProperties(
        @DefaultValue("provedor da empresa") String nome,
        @DefaultValue("") String emissor,
        @DefaultValue("") String cliente,
        @DefaultValue("") String segredo,
        @DefaultValue({"openid", "profile", "email"}) Set<String> escopos,
        @DefaultValue("preferred_username") String atributoDoLogin,
        @DefaultValue("groups") String atributoDosGrupos,
        @DefaultValue List<GrupoDeFora> grupos,
        @DefaultValue("60s") Duration tolerancia) {

    OidcProperties {
        emissor = emissor.strip();
        if (!emissor.isEmpty()) {
            if (!EnderecoProtegido.vale(URI.create(emissor), "https")) {
                throw new IllegalArgumentException("central.login.oidc.emissor deve ser https.");
            }
            if (cliente.isBlank()) {
                throw new IllegalArgumentException("Falta central.login.oidc.cliente.");
            }
            if (!escopos.contains("openid")) {
                throw new IllegalArgumentException("central.login.oidc.escopos deve ter openid.");
            }
            if (grupos.isEmpty()) {
                throw new IllegalArgumentException("Falta central.login.oidc.grupos: ninguém poderia entrar.");
            }
        }
    }

    boolean ligado() {
        return !emissor.isEmpty();
    }
}
