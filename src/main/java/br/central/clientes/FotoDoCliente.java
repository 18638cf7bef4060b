package br.central.clientes;

import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The photo of a client as it is kept. */
public record FotoDoCliente(String tipo, byte[] conteudo, Instant enviadaEm) {

    /** For the browser of this user alone, who asks each time whether it may still be seen. */
    public ResponseEntity<byte[]> resposta() {
        HttpHeaders cabecalhos = new HttpHeaders();
        cabecalhos.setContentType(MediaType.parseMediaType(tipo));
        cabecalhos.setCacheControl(CacheControl.noCache().cachePrivate());
        cabecalhos.setETag("\"" + enviadaEm.toEpochMilli() + "\"");
        cabecalhos.set("X-Content-Type-Options", "nosniff");
        cabecalhos.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return ResponseEntity.ok().headers(cabecalhos).body(conteudo);
    }
}
