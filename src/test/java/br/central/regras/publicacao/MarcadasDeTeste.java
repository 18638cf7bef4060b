package br.central.regras.publicacao;

import org.springframework.stereotype.Component;

/** What was marked for a moment that has come, when a test says so. */
@Component
public class MarcadasDeTeste {

    private final PublicacoesMarcadas marcadas;

    MarcadasDeTeste(PublicacoesMarcadas marcadas) {
        this.marcadas = marcadas;
    }

    public void publicar() {
        marcadas.publicar();
    }
}
