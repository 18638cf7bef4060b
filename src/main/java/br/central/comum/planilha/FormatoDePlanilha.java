package br.central.comum.planilha;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The files a table is exported to (S1.7). */
public enum FormatoDePlanilha {
    CSV("text/csv") {
        @Override
        public Planilha abrir(OutputStream saida, String nome, List<String> titulos) {
            return new PlanilhaCsv(saida, titulos);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public Planilha abrir(OutputStream saida, String nome, List<String> titulos) {
            return new PlanilhaXlsx(saida, nome, titulos);
        }
    };

    private final String tipo;

    FormatoDePlanilha(String tipo) {
        this.tipo = tipo;
    }

    /** Begins the table with its titles; who opens it closes it, and {@code saida} with it. */
    public abstract Planilha abrir(OutputStream saida, String nome, List<String> titulos);

    /** Tells the browser to save what follows as {@code <nome>-<dia>.<formato>}. */
    public OutputStream responder(HttpServletResponse resposta, String nome, LocalDate dia) {
        resposta.setContentType(tipo);
        resposta.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(nome + "-" + dia + "." + name().toLowerCase())
                        .build()
                        .toString());
        resposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (this == CSV) {
            resposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        try {
            return resposta.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
