package br.central.operadora;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url where the operator's system answers; empty: bills and payments are kept here
 * @param cabecalhos that go with every request, such as a credential
 * @param conexao how long to wait for a connection
 * @param resposta how long to wait for an answer
 */
@ConfigurationProperties("central.operadora")
record OperadoraProperties(
        @DefaultValue("") String url,
        @DefaultValue Map<String, String> cabecalhos,
        @DefaultValue("2s") Duration conexao,
        @DefaultValue("5s") Duration resposta) {

    boolean outroSistema() {
        return !url.isBlank();
    }

    /** Without the headers, which hold a credential. */
    @Override
    public String toString() {
        return "OperadoraProperties[" + url + "]";
    }
}
