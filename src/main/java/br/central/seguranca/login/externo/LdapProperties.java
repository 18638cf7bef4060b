package br.central.seguranca.login.externo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The login at a directory; off while {@code url} is empty.
 *
 * @param base where people are looked for, with what is under it
 * @param filtro how one is found by what was typed, which goes in the place of {0}
 * @param dn the account that looks for people; empty: the directory lets anybody look
 * @param atributoDoLogin what a first login takes its name here from
 * @param atributoDaIdentidade what is never another person's and never changes
 * @param atributoDosGrupos the groups of a person
 * @param grupos which of ours each of the directory's is; others are left alone
 * @param certificados the bundle of {@code spring.ssl.bundle} with whom the directory's certificate is trusted by; empty: the
 *     JVM's own
 * @param prazo for the connection and for each answer
 */
@ConfigurationProperties("central.login.ldap")
record LdapProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String base,
        @DefaultValue("(uid={0})") String filtro,
        @DefaultValue("") String dn,
        @DefaultValue("") String senha,
        @DefaultValue("uid") String atributoDoLogin,
        @DefaultValue("entryUUID") String atributoDaIdentidade,
        @DefaultValue("memberOf") String atributoDosGrupos,
        @DefaultValue List<GrupoDeFora> grupos,
        @DefaultValue("") String certificados,
        @DefaultValue("5s") Duration prazo) {

    LdapProperties {
        url = url.strip();
        if (!url.isEmpty()) {
            if (!EnderecoProtegido.vale(URI.create(url), "ldaps")) {
                throw new IllegalArgumentException("central.login.ldap.url deve ser ldaps.");
            }
            if (!filtro.contains("{0}")) {
                throw new IllegalArgumentException("central.login.ldap.filtro deve ter {0}, onde vai o login.");
            }
            if (dn.isEmpty() != senha.isEmpty()) {
                throw new IllegalArgumentException("central.login.ldap.dn e .senha vão juntos.");
            }
            if (grupos.isEmpty()) {
                throw new IllegalArgumentException("Falta central.login.ldap.grupos: ninguém poderia entrar.");
            }
        }
    }

    boolean ligado() {
        return !url.isEmpty();
    }
}
