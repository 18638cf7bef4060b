package br.central.anexos;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A file and its bytes; who opens it closes the stream. */
public record Conteudo(AnexoView anexo, InputStream bytes) {

    /** The headers under which a browser saves the file and never shows, guesses, runs or caches it. */
    public HttpHeaders cabecalhos() {
        HttpHeaders cabecalhos = new HttpHeaders();
        cabecalhos.setContentType(MediaType.parseMediaType(anexo.tipoConteudo()));
        cabecalhos.setContentLength(anexo.tamanho());
        cabecalhos.setContentDisposition(ContentDisposition.attachment()
                .filename(anexo.nome(), StandardCharsets.UTF_8)
                .build());
        cabecalhos.setCacheControl(CacheControl.noStore().cachePrivate());
        cabecalhos.set("X-Content-Type-Options", "nosniff");
        cabecalhos.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return cabecalhos;
    }
}
