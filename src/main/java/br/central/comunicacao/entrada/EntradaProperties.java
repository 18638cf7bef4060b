package br.central.comunicacao.entrada;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mail box that is looked into (IMAP). Without a server nothing is.
 *
 * @param tls from the first byte; without it only inside of a network of one's own
 * @param tamanhoMaximo of larger messages only the header is kept
 * @param porVez at most so many, before another node may have its turn
 */
@ConfigurationProperties("central.email.entrada")
record EntradaProperties(
        @DefaultValue("") String servidor,
        @DefaultValue("993") int porta,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String usuario,
        @DefaultValue("") String senha,
        @DefaultValue("INBOX") String pasta,
        @DefaultValue("50MB") DataSize tamanhoMaximo,
        @DefaultValue("50") int porVez) {

    boolean configurada() {
        return !servidor.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "EntradaProperties[" + servidor + ":" + porta + "]";
    }
}
