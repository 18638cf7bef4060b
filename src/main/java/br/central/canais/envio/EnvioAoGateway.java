package br.central.canais.envio;

import br.central.canais.envio.EnvioProperties.Gateway;
import br.central.canais.envio.ModelosUsados.Usado;
import br.central.comunicacao.Canal;
import br.central.comunicacao.EnvioPorNumero;
import br.central.comunicacao.MensagemView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Hands messages of one channel to a gateway over HTTP, in the words that this gateway understands; without a gateway, where
 * that is wanted, only notes that they were sent.
 */
class EnvioAoGateway implements EnvioPorNumero {

    private static final Pattern LACUNA = Pattern.compile("\\{(telefone|texto|id|modelo|valores)}");

    private final Canal canal;
    private final Gateway gateway;
    private final boolean registrar;
    private final RestClient http;
    private final EnviosAosProvedores envios;
    private final ModelosUsados modelos;
    private final ObjectMapper json;

    EnvioAoGateway(
            Canal canal,
            EnvioProperties propriedades,
            RestClient http,
            EnviosAosProvedores envios,
            ModelosUsados modelos,
            ObjectMapper json) {
        this.canal = canal;
        this.gateway = canal == Canal.SMS ? propriedades.sms() : propriedades.whatsapp();
        this.registrar = propriedades.registrar();
        this.http = http;
        this.envios = envios;
        this.modelos = modelos;
        this.json = json;
    }

    @Override
    public Canal canal() {
        return canal;
    }

    @Override
    public boolean pronto() {
        return gateway.configurado() || registrar;
    }

    @Override
    public void enviar(MensagemView mensagem) {
        if (!gateway.configurado()) {
            return;
        }
        String resposta = http.post()
                .uri(gateway.url())
                .headers(cabecalhos -> gateway.cabecalhos().forEach(cabecalhos::set))
                .contentType(MediaType.APPLICATION_JSON)
                .body(corpo(mensagem))
                .retrieve()
                .body(String.class);
        id(resposta).ifPresent(id -> envios.anotar(mensagem.id(), gateway.provedor(), id));
    }

    private String corpo(MensagemView mensagem) {
        Optional<Usado> modelo = modelos.da(mensagem.id());
        Map<String, String> valores = Map.of(
                "telefone", escrito(internacional(mensagem.destinatario())),
                "texto", escrito(mensagem.corpo()),
                "id", String.valueOf(mensagem.id()),
                "modelo", escrito(modelo.map(Usado::nome).orElse("")),
                "valores", lista(modelo));
        return LACUNA.matcher(modelo.isPresent() ? gateway.corpoDeModelo() : gateway.corpo())
                .replaceAll(lacuna -> Matcher.quoteReplacement(valores.get(lacuna.group(1))));
    }

    /** As it stands between quotes. */
    private String escrito(String texto) {
        String entreAspas = serializado(texto);
        return entreAspas.substring(1, entreAspas.length() - 1);
    }

    private String lista(Optional<Usado> modelo) {
        return modelo.map(um -> serializado(um.valores())).orElse("[]");
    }

    private String serializado(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers are kept as they are called from Brazil. */
    private static String internacional(String numero) {
        return numero.startsWith("+") ? numero.substring(1) : numero.length() <= 11 ? "55" + numero : numero;
    }

    private Optional<String> id(String resposta) {
        try {
            JsonNode no = json.readTree(resposta == null ? "" : resposta).at(gateway.id());
            return Optional.of(no.asText()).filter(id -> !id.isBlank());
        } catch (JsonProcessingException outraCoisa) {
            return Optional.empty();
        }
    }
}
