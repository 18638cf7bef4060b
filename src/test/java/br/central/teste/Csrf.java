package br.central.teste;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token as a page sends it, of the operators or of the portal: cookie and header. Spring's own {@code csrf()} would change the filters of the context,
 * which other tests go through with real requests.
 */
public final class Csrf {

    private static final String TOKEN = "9b1a6c1e-6c1f-4c57-9d0b-6d1f3c5a7e21";

    private static final List<String> COOKIES = List.of("CENTRAL-CSRF", "CENTRAL-PORTAL-CSRF");

    private Csrf() {}

    public static RequestPostProcessor csrf() {
        return pedido -> {
            Cookie[] antes = pedido.getCookies() == null ? new Cookie[0] : pedido.getCookies();
            pedido.setCookies(Stream.concat(Stream.of(antes), COOKIES.stream().map(nome -> new Cookie(nome, TOKEN)))
                    .toArray(Cookie[]::new));
            pedido.addHeader("X-CSRF-TOKEN", TOKEN);
            return pedido;
        };
    }
}
