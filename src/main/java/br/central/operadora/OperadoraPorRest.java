package br.central.operadora;

import br.central.comum.Recusa;
import br.central.operadora.InformeDePagamentos.Linha;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Another system, asked over HTTP: {@code POST /boletos} and {@code POST /informes/{ano}} with document and card, which never
 * stand in an address. What it says of a bill is only passed on when the line can be paid and says the same.
 */
class OperadoraPorRest implements SistemaOperadora {

    private static final Logger LOG = LoggerFactory.getLogger(OperadoraPorRest.class);

    private static final ParameterizedTypeReference<List<Boleto>> BOLETOS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Linha>> LINHAS = new ParameterizedTypeReference<>() {};

    private final RestClient operadora;

    OperadoraPorRest(OperadoraProperties propriedades) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(propriedades.conexao()).build();
        var pedidos = new JdkClientHttpRequestFactory(http);
        pedidos.setReadTimeout(propriedades.resposta());
        this.operadora = RestClient.builder()
                .baseUrl(propriedades.url().strip().replaceAll("/++$", ""))
                .requestFactory(pedidos)
                .defaultHeaders(cabecalhos -> propriedades.cabecalhos().forEach(cabecalhos::set))
                .build();
    }

    @Override
    public List<Boleto> boletosEmAberto(PessoaNaOperadora pessoa) {
        return perguntar(() -> pedir("/boletos", pessoa).body(BOLETOS)).orElse(List.of()).stream()
                .filter(boleto -> confere(boleto, pessoa))
                .map(Boleto::formatado)
                .toList();
    }

    @Override
    public Optional<InformeDePagamentos> informe(PessoaNaOperadora pessoa, int ano) {
        return perguntar(() -> pedir("/informes/" + ano, pessoa).body(LINHAS))
                .filter(linhas -> !linhas.isEmpty())
                .map(linhas -> InformeDePagamentos.de(ano, linhas));
    }

    private RestClient.ResponseSpec pedir(String caminho, PessoaNaOperadora pessoa) {
        Map<String, String> quem = new TreeMap<>();
        if (pessoa.documento() != null) {
            quem.put("documento", pessoa.documento());
        }
        if (pessoa.carteira() != null) {
            quem.put("carteira", pessoa.carteira());
        }
        return operadora
                .post()
                .uri(caminho)
                .contentType(MediaType.APPLICATION_JSON)
                .body(quem)
                .retrieve();
    }

    private static boolean confere(Boleto boleto, PessoaNaOperadora pessoa) {
        if (!boleto.pagavel()) {
            LOG.warn("Boleto do cliente {} com linha digitável que não confere: não é mostrado.", pessoa.cliente());
            return false;
        }
        return true;
    }

    private static <T> Optional<T> perguntar(Supplier<T> pergunta) {
        try {
            return Optional.ofNullable(pergunta.get());
        } catch (HttpClientErrorException.NotFound naoConhece) {
            return Optional.empty();
        } catch (RestClientException naoRespondeu) {
            // Only the class: the message repeats what was answered.
            LOG.warn(
                    "O sistema da operadora não respondeu: {}",
                    naoRespondeu.getClass().getSimpleName());
            throw new Recusa.Indisponivel(
                    null, "O sistema da operadora não respondeu agora. Tente de novo em alguns minutos.");
        }
    }
}
