package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's lists come in pages: {@value #PADRAO} when nobody says how many, {@value #MAXIMO} at most. A program that
 * asks for more is told so; the web apps, which would not know what to do with that, are given the most there is. Counts
 * know no pages and stay what they are.
 */
class PaginasDoMotor extends OncePerRequestFilter {

    static final int PADRAO = 500;
    static final int MAXIMO = 1_000;

    private static final Set<String> LISTAM =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name());

    private static final String QUANTOS = "maxResults";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return !LISTAM.contains(pedido.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String[] pedidos = pedido.getParameterMap().get(QUANTOS);
        int quantos = pedidos == null
                ? PADRAO
                : Arrays.stream(pedidos).mapToInt(PaginasDoMotor::numero).max().orElse(PADRAO);
        if (quantos > MAXIMO && PortaDoMotor.de(pedido) == PortaDoMotor.MOTOR) {
            RecusaEmJson.escrever(
                    resposta,
                    HttpStatus.BAD_REQUEST,
                    "InvalidRequestException",
                    "Página grande demais",
                    "Peça até " + MAXIMO + " por vez (maxResults), e o resto em outras páginas (firstResult).");
        } else if (quantos < 0) {
            RecusaEmJson.escrever(
                    resposta,
                    HttpStatus.BAD_REQUEST,
                    "InvalidRequestException",
                    "Página malpedida",
                    "Diga em maxResults quantos, de 0 a " + MAXIMO + ".");
        } else {
            cadeia.doFilter(new ComPagina(pedido, Math.min(quantos, MAXIMO)), resposta);
        }
    }

    private static int numero(String texto) {
        try {
            return Integer.parseInt(texto.strip());
        } catch (NumberFormatException semNumero) {
            return -1;
        }
    }

    private static final class ComPagina extends HttpServletRequestWrapper {

        private final int quantos;

        ComPagina(HttpServletRequest pedido, int quantos) {
            super(pedido);
            this.quantos = quantos;
        }

        /** Ours is the first: of more than one that is what counts. */
        @Override
        public String getQueryString() {
            String antes = super.getQueryString();
            Stream<String> outros = antes == null
                    ? Stream.empty()
                    : Arrays.stream(antes.split("&")).filter(um -> !um.isEmpty() && !um.startsWith(QUANTOS + "="));
            return Stream.concat(Stream.of(QUANTOS + "=" + quantos), outros).collect(Collectors.joining("&"));
        }
    }
}
