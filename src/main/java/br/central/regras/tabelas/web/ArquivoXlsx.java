package br.central.regras.tabelas.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A workbook to be saved. */
final class ArquivoXlsx {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ArquivoXlsx() {}

    static ResponseEntity<byte[]> chamado(String nome, byte[] planilha) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nome + ".xlsx")
                                .build()
                                .toString())
                .body(planilha);
    }
}
