package br.central.seguranca.motor;

import br.central.comum.PedidoLido;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A count, or a gap in a page, tells of a case restricted to others as its row would. So who may not read it looks for it in
 * vain by its protocol, and by what only the content says nobody of them looks.
 */
class SemCriteriosVedados extends OncePerRequestFilter {

    private static final String IGUAL = "=";

    /** What these take under such names is what they are to work with, and no criteria. */
    private static final List<PathPattern> NAO_CONSULTAM = Stream.of("/decision-definition/**", "/task/*/*")
            .map(SemCriteriosVedados::padrao)
            .toList();

    /** A filter holds a query, beside what else it is. */
    private static final PathPattern FILTRO = padrao("/filter/*");

    private final UsuarioAtual usuario;
    private final CasosVedados casos;
    private final ObjectMapper json;

    SemCriteriosVedados(UsuarioAtual usuario, CasosVedados casos, ObjectMapper json) {
        this.usuario = usuario;
        this.casos = casos;
        this.json = json;
    }

    private static PathPattern padrao(String caminho) {
        return PathPatternParser.defaultInstance.parse(caminho);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        JsonNode endereco;
        try {
            endereco = noEndereco(pedido.getQueryString());
        } catch (IllegalArgumentException malEscrito) {
            malfeito(resposta);
            return;
        }
        HttpServletRequest seguinte = pedido;
        JsonNode corpo = json.missingNode();
        if (temCriterios(pedido)) {
            PedidoLido lido = new PedidoLido(pedido);
            seguinte = lido;
            try {
                corpo = lido.corpo().length == 0 ? corpo : json.readTree(lido.corpo());
            } catch (JsonProcessingException malEscrito) {
                malfeito(resposta);
                return;
            }
        }
        JsonNode consulta = doFiltro(pedido) ? corpo.path("query") : corpo;
        if (CriteriosDaConsulta.doConteudo(endereco) || CriteriosDaConsulta.doConteudo(consulta)) {
            recusar(resposta);
            return;
        }
        Set<String> deles = casosEm(endereco, consulta);
        if (!deles.isEmpty()) {
            CriteriosDaConsulta.trocar(deles, endereco);
            CriteriosDaConsulta.trocar(deles, consulta);
            seguinte = comEndereco(seguinte, endereco);
            if (seguinte != pedido && !corpo.isMissingNode()) {
                seguinte = new PedidoLido(seguinte, json.writeValueAsBytes(corpo));
            }
        }
        cadeia.doFilter(seguinte, resposta);
    }

    private Set<String> casosEm(JsonNode endereco, JsonNode consulta) {
        Set<String> protocolos = Stream.of(endereco, consulta)
                .map(CriteriosDaConsulta::protocolos)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return protocolos.isEmpty() ? Set.of() : casos.entre(protocolos);
    }

    /** Read as the engine does: a name may stand there more than once, and in a list commas part the values. */
    private ObjectNode noEndereco(String consulta) {
        ObjectNode lido = json.createObjectNode();
        if (consulta != null) {
            Arrays.stream(consulta.split("&")).filter(um -> !um.isEmpty()).forEach(um -> {
                String[] par = um.split(IGUAL, 2);
                var valores = lido.withArrayProperty(decodificado(par[0])).addArray();
                Arrays.stream((par.length == 1 ? "" : decodificado(par[1])).split(",", -1))
                        .map(String::strip)
                        .forEach(valores::add);
            });
        }
        return lido;
    }

    private static String decodificado(String texto) {
        return URLDecoder.decode(texto, StandardCharsets.UTF_8);
    }

    private static HttpServletRequest comEndereco(HttpServletRequest pedido, JsonNode endereco) {
        String consulta = endereco.properties().stream()
                .flatMap(um -> um.getValue()
                        .valueStream()
                        .map(valores ->
                                valores.valueStream().map(JsonNode::asText).collect(Collectors.joining(",")))
                        .map(valor -> codificado(um.getKey()) + IGUAL + codificado(valor)))
                .collect(Collectors.joining("&"));
        return new HttpServletRequestWrapper(pedido) {
            @Override
            public String getQueryString() {
                return consulta.isEmpty() ? null : consulta;
            }
        };
    }

    private static String codificado(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }

    private static boolean temCriterios(HttpServletRequest pedido) {
        String tipo = String.valueOf(pedido.getContentType());
        return (HttpMethod.POST.matches(pedido.getMethod()) || HttpMethod.PUT.matches(pedido.getMethod()))
                && !tipo.startsWith("multipart/")
                && NAO_CONSULTAM.stream().noneMatch(um -> um.matches(caminho(pedido)));
    }

    private static boolean doFiltro(HttpServletRequest pedido) {
        return FILTRO.matches(caminho(pedido));
    }

    private static PathContainer caminho(HttpServletRequest pedido) {
        return PathContainer.parsePath(PortaDoMotor.de(pedido).semPrefixo(pedido));
    }

    private static void malfeito(HttpServletResponse resposta) throws IOException {
        RecusaEmJson.escrever(
                resposta,
                HttpStatus.BAD_REQUEST,
                "InvalidRequestException",
                "Consulta malfeita",
                "O endereço ou o corpo do pedido não se deixa ler.");
    }

    private static void recusar(HttpServletResponse resposta) throws IOException {
        RecusaEmJson.semPermissao(
                resposta,
                "Procure por um protocolo inteiro, sem ordenar por variável: parte dele, variáveis e mensagens de erro"
                        + " diriam o que é restrito."
                        + " Falta a permissão " + Permissao.ACESSAR_CONTEUDO_RESTRITO.name() + ".");
    }
}
