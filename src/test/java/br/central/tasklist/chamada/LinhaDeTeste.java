package br.central.tasklist.chamada;

import br.central.teste.Navegador;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A tab that listens, and keeps what it hears. */
final class LinhaDeTeste implements AutoCloseable {

    private final List<String> ditas = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> resposta;
    private final Iterator<String> linhas;
    private volatile boolean terminou;

    LinhaDeTeste(Navegador navegador) {
        resposta = navegador.linhas("/tasklist/eventos");
        if (resposta.statusCode() != 200) {
            throw new IllegalStateException("Não ouve: " + resposta.statusCode());
        }
        linhas = resposta.body().iterator();
        // The line is open once something was heard; one closed unheard, the client lets go of half a minute later.
        ouvir(linhas.next());
        Thread leitor = new Thread(this::ler, "linha-de-teste");
        leitor.setDaemon(true);
        leitor.start();
    }

    String tipo() {
        return resposta.headers().firstValue("Content-Type").orElse("");
    }

    /** The calls told of, as JSON. */
    List<String> ditas() {
        return ditas;
    }

    boolean terminou() {
        return terminou;
    }

    private void ler() {
        try {
            linhas.forEachRemaining(this::ouvir);
        } catch (UncheckedIOException fechada) {
            // From this side.
        }
        terminou = true;
    }

    private void ouvir(String linha) {
        if (linha.startsWith("data:")) {
            ditas.add(linha);
        }
    }

    @Override
    public void close() {
        resposta.body().close();
    }
}
