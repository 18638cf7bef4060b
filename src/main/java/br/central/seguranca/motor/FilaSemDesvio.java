package br.central.seguranca.motor;

import br.central.comum.PedidoLido;
import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who works on tasks narrows the lists that Tasklist offers, and does not turn them to other people's: what a search adds to a
 * filter stands in the place of what the filter says of whose the tasks are. Expressions nobody adds.
 */
class FilaSemDesvio extends OncePerRequestFilter {

    /** Of segments as they read, however they are written. */
    private static final PathPattern LISTA =
            PathPatternParser.defaultInstance.parse("/filter/*/{ato:list|count|singleResult}");

    private static final QuemChama VE_TODAS = QuemChama.de("painel");
    private static final Pattern DE_QUEM = Pattern.compile(
            "(candidate|withCandidate|withoutCandidate|assignee|includeAssigned|owner|involved|or[A-Z]|tenant).*");
    private static final String EXPRESSAO = "Expression";

    private final UsuarioAtual usuario;
    private final ObjectMapper json;

    FilaSemDesvio(UsuarioAtual usuario, ObjectMapper json) {
        this.usuario = usuario;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return !HttpMethod.POST.matches(pedido.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho = PortaDoMotor.de(pedido).semPrefixo(pedido);
        if (!LISTA.matches(PathContainer.parsePath(caminho))) {
            cadeia.doFilter(pedido, resposta);
            return;
        }
        PedidoLido lido = new PedidoLido(pedido);
        if (desvia(lido.corpo(), VE_TODAS.pode(usuario.grupos()))) {
            RecusaEmJson.semPermissao(resposta, "A busca vale dentro da lista: não muda de quem são as tarefas.");
        } else {
            cadeia.doFilter(lido, resposta);
        }
    }

    /** What is no JSON the engine refuses in its own words; what is only too deep for us it would read. */
    private boolean desvia(byte[] corpo, boolean veTodas) {
        try {
            JsonNode lido = corpo.length == 0 ? null : json.readTree(corpo);
            return lido != null && desvia(lido, veTodas);
        } catch (StreamConstraintsException demais) {
            return true;
        } catch (JsonProcessingException malfeito) {
            return false;
        } catch (IOException semCorpo) {
            return true;
        }
    }

    private static boolean desvia(JsonNode no, boolean veTodas) {
        for (Iterator<String> nomes = no.fieldNames(); nomes.hasNext(); ) {
            String nome = nomes.next();
            if (nome.endsWith(EXPRESSAO) || !veTodas && DE_QUEM.matcher(nome).matches()) {
                return true;
            }
        }
        for (JsonNode dentro : no) {
            if (desvia(dentro, veTodas)) {
                return true;
            }
        }
        return false;
    }
}
