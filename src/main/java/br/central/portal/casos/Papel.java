package br.central.portal.casos;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF that the browser saves and nobody keeps on the way. */
final class Papel {

    private Papel() {}

    static ResponseEntity<byte[]> baixar(String nome, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nome + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
