package br.central.canais.envio;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param registrar without a gateway messages only count as sent, to be looked at: for development and demonstration
 * @param conexao how long to wait for a connection
 * @param resposta how long to wait for an answer
 */
@ConfigurationProperties("central.canais.envio")
record EnvioProperties(
        @DefaultValue("false") boolean registrar,
        @DefaultValue Gateway sms,
        @DefaultValue Gateway whatsapp,
        @DefaultValue("5s") Duration conexao,
        @DefaultValue("15s") Duration resposta) {

    private static final String TEXTO =
            "{\"numero\": \"{telefone}\", \"texto\": \"{texto}\", \"referencia\": \"{id}\"}";

    private static final String MODELO =
            "{\"numero\": \"{telefone}\", \"modelo\": \"{modelo}\", \"valores\": {valores},"
                    + " \"texto\": \"{texto}\", \"referencia\": \"{id}\"}";

    /**
     * @param url where messages are posted; empty: there is none
     * @param provedor the name under which it tells of deliveries, one of {@code central.canais.provedores}
     * @param cabecalhos that go with each message, such as a credential
     * @param corpo JSON with {@code {telefone}}, {@code {texto}} and {@code {id}}, which are escaped
     * @param corpoDeModelo the same for an approved text, with {@code {modelo}} and the list {@code {valores}}
     * @param id where the answer has the provider's id, as a JSON pointer
     */
    record Gateway(
            @DefaultValue("") String url,
            @DefaultValue("") String provedor,
            @DefaultValue Map<String, String> cabecalhos,
            @DefaultValue(TEXTO) String corpo,
            @DefaultValue(MODELO) String corpoDeModelo,
            @DefaultValue("/id") String id) {

        boolean configurado() {
            return !url.isBlank();
        }

        /** Without the headers, which hold a credential. */
        @Override
        public String toString() {
            return "Gateway[" + provedor + "]";
        }
    }
}
