package br.central.canais.envio;

import br.central.comunicacao.Canal;
import br.central.comunicacao.EnvioPorNumero;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration
class EnvioConfiguration {

    @Bean
    EnvioPorNumero envioDeSms(
            EnvioProperties propriedades, EnviosAosProvedores envios, ModelosUsados modelos, ObjectMapper json) {
        return new EnvioAoGateway(Canal.SMS, propriedades, http(propriedades), envios, modelos, json);
    }

    @Bean
    EnvioPorNumero envioPeloWhatsApp(
            EnvioProperties propriedades, EnviosAosProvedores envios, ModelosUsados modelos, ObjectMapper json) {
        return new EnvioAoGateway(Canal.WHATSAPP, propriedades, http(propriedades), envios, modelos, json);
    }

    private static RestClient http(EnvioProperties propriedades) {
        var pedidos = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(propriedades.conexao()).build());
        pedidos.setReadTimeout(propriedades.resposta());
        return RestClient.builder().requestFactory(pedidos).build();
    }
}
