package br.central.comunicacao;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML of a message as a page of its own, in which nothing runs. */
final class PaginaDeMensagem {

    private static final String POLITICA = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
            + " allow-top-navigation-by-user-activation; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PaginaDeMensagem() {}

    static ResponseEntity<String> de(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLITICA)
                .body(html);
    }
}
