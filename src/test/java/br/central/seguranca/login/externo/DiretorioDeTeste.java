package br.central.seguranca.login.externo;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** A directory in memory, reached over TLS, with a certificate that only those who are told trust. */
final class DiretorioDeTeste implements AutoCloseable {

    static final String BASE = "ou=pessoas,dc=operadora,dc=example";
    static final String DN = "cn=leitor,dc=operadora,dc=example";
    static final String SENHA = "senha-do-leitor";
    static final String SENHA_DAS_CHAVES = "trocar";

    private final InMemoryDirectoryServer servidor;
    private final Path chaves;

    private DiretorioDeTeste(InMemoryDirectoryServer servidor, Path chaves) {
        this.servidor = servidor;
        this.chaves = chaves;
    }

    static DiretorioDeTeste iniciar() {
        try {
            Path chaves = chaves();
            var tls = new SSLUtil(
                    new KeyStoreKeyManager(chaves.toFile(), SENHA_DAS_CHAVES.toCharArray(), "PKCS12", null), null);
            var config = new InMemoryDirectoryServerConfig("dc=operadora,dc=example");
            config.setSchema(null);
            config.addAdditionalBindCredentials(DN, SENHA);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                    "ldaps", InetAddress.getLoopbackAddress(), 0, tls.createSSLServerSocketFactory(), null));
            var servidor = new InMemoryDirectoryServer(config);
            servidor.add("dn: dc=operadora,dc=example", "objectClass: domain", "dc: operadora");
            servidor.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: pessoas");
            servidor.startListening();
            return new DiretorioDeTeste(servidor, chaves);
        } catch (LDAPException | LDIFException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ldaps://localhost:" + servidor.getListenPort();
    }

    /** Holds the certificate, to be trusted by. */
    Path chavesDele() {
        return chaves;
    }

    void incluir(String login, String senha, String... grupos) {
        try {
            servidor.add(
                    "dn: uid=" + login + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: " + login,
                    "givenName: Íris",
                    "sn: da Mata",
                    "cn: Íris da Mata",
                    "mail: " + login + "@operadora.example",
                    "userPassword: " + senha);
            agrupar(login, grupos);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    void agrupar(String login, String... grupos) {
        try {
            servidor.modify(
                    "uid=" + login + "," + BASE, new Modification(ModificationType.REPLACE, "memberOf", grupos));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        servidor.shutDown(true);
    }

    private static Path chaves() {
        try {
            Path arquivo = Files.createTempDirectory("diretorio").resolve("chaves.p12");
            arquivo.toFile().deleteOnExit();
            Process processo = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "diretorio",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            SENHA_DAS_CHAVES,
                            "-keystore",
                            arquivo.toString()))
                    .inheritIO()
                    .start();
            if (processo.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + processo.exitValue());
            }
            return arquivo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
