package br.central.seguranca.motor;

import br.central.seguranca.CasosVedados;
import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * What the engine says to who looks at every process of a case restricted to others is taken out of the answer: the
 * protocol is the business key, and the variables tell the classification. Who works on tasks has no such view of it.
 */
class SemCasosVedados extends OncePerRequestFilter {

    private static final String PROTOCOLO = "businessKey";
    private static final UrlPathHelper CAMINHOS = new UrlPathHelper();
    private static final List<String> INSTANCIAS = List.of("processInstanceId", "rootProcessInstanceId");
    private static final Set<String> VEEM_TUDO =
            Set.of(Perfil.SUPERVISAO.grupo(), Perfil.GESTAO.grupo(), Perfil.ANALISE_PROCESSOS.grupo());

    private final UsuarioAtual usuario;
    private final CasosVedados casos;
    private final CasoDaInstancia instancias;
    private final ObjectMapper json;

    SemCasosVedados(UsuarioAtual usuario, CasosVedados casos, CasoDaInstancia instancias, ObjectMapper json) {
        this.usuario = usuario;
        this.casos = casos;
        this.instancias = instancias;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)
                || usuario.grupos().stream().noneMatch(VEEM_TUDO::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        if (!casos.entre(instancias.doRastro(CAMINHOS.getPathWithinApplication(pedido)))
                .isEmpty()) {
            recusar(resposta);
            return;
        }
        var guardada = new ContentCachingResponseWrapper(resposta);
        cadeia.doFilter(pedido, guardada);
        byte[] corpo = guardada.getContentAsByteArray();
        boolean emJson = String.valueOf(guardada.getContentType()).contains("json");
        if (!emJson || corpo.length == 0 || guardada.getStatus() != HttpStatus.OK.value()) {
            guardada.copyBodyToResponse();
            return;
        }
        JsonNode lido = json.readTree(corpo);
        Vedados vedados = vedados(lido);
        if (vedados.nenhum()) {
            guardada.copyBodyToResponse();
        } else if (vedados.tem(lido)) {
            recusar(resposta);
        } else {
            vedados.tirarDe(lido);
            byte[] resto = json.writeValueAsBytes(lido);
            resposta.setContentLength(resto.length);
            resposta.getOutputStream().write(resto);
        }
    }

    private static void recusar(HttpServletResponse resposta) throws IOException {
        RecusaEmJson.semPermissao(
                resposta,
                "O conteúdo deste atendimento é restrito. Falta a permissão "
                        + Permissao.ACESSAR_CONTEUDO_RESTRITO.name() + ".");
    }

    private Vedados vedados(JsonNode lido) {
        Set<String> chaves = textos(lido, List.of(PROTOCOLO));
        Map<String, Set<String>> deCada = instancias.protocolos(textos(lido, INSTANCIAS));
        Set<String> todos = deCada.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        todos.addAll(chaves);
        Set<String> protocolos = casos.entre(todos);
        Set<String> deles = deCada.entrySet().stream()
                .filter(uma -> uma.getValue().stream().anyMatch(protocolos::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Vedados(protocolos, deles);
    }

    private static Set<String> textos(JsonNode lido, List<String> campos) {
        return campos.stream()
                .flatMap(campo -> lido.findValues(campo).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private record Vedados(Set<String> protocolos, Set<String> instancias) {

        boolean nenhum() {
            return protocolos.isEmpty() && instancias.isEmpty();
        }

        boolean tem(JsonNode um) {
            return um.isObject()
                    && (protocolos.contains(um.path(PROTOCOLO).asText())
                            || INSTANCIAS.stream()
                                    .anyMatch(campo ->
                                            instancias.contains(um.path(campo).asText())));
        }

        void tirarDe(JsonNode onde) {
            if (onde instanceof ArrayNode lista) {
                for (int i = lista.size() - 1; i >= 0; i--) {
                    if (tem(lista.get(i))) {
                        lista.remove(i);
                    }
                }
            }
            onde.forEach(this::tirarDe);
        }
    }
}
