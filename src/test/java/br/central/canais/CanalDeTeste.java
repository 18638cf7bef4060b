package br.central.canais;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.DiaDeTeste;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Another system that signs what it sends. */
public final class CanalDeTeste {

    public static final String ROBO = "segredo-do-robo-dos-testes-0123456789";
    public static final String OUTRO_ROBO = "segredo-do-outro-robo-0123456789012345";
    public static final String PROVEDOR = "segredo-do-provedor-dos-testes-012345";

    private static final AtomicLong VEZES = new AtomicLong();

    private final ApiDeTeste api;

    public CanalDeTeste(MockMvc mvc) {
        this.api = new ApiDeTeste(mvc);
    }

    /** The quotes of the JSON may be single ones. */
    public Resposta robo(String operacao, String json) {
        return api.enviar(assinado("/chatbot/" + operacao, "teste", ROBO, agora(), json));
    }

    public Resposta outroRobo(String operacao, String json) {
        return api.enviar(assinado("/chatbot/" + operacao, "outro", OUTRO_ROBO, agora(), json));
    }

    public Resposta provedor(String json) {
        return api.enviar(assinado("/mensagens/teste", null, PROVEDOR, agora(), json));
    }

    public Resposta enviar(MockHttpServletRequestBuilder pedido) {
        return api.enviar(pedido);
    }

    /** The same is asked for more than once in one second. */
    private static Instant agora() {
        return DiaDeTeste.agora().plusMillis(VEZES.incrementAndGet());
    }

    public static MockHttpServletRequestBuilder assinado(
            String caminho, String integracao, String segredo, Instant quando, String json) {
        byte[] corpo = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String instante = String.valueOf(quando.toEpochMilli());
        MockHttpServletRequestBuilder pedido = MockMvcRequestBuilders.post("/api/canais" + caminho)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Instante", instante)
                .header("X-Assinatura", assinatura(segredo, instante, corpo))
                .content(corpo);
        return integracao == null ? pedido : pedido.header("X-Integracao", integracao);
    }

    public static String assinatura(String segredo, String instante, byte[] corpo) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(segredo.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((instante + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(corpo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
