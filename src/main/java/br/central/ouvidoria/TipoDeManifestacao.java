package br.central.ouvidoria;

/** How a manifestation came to the ouvidoria. */
enum TipoDeManifestacao {
    MANIFESTACAO("Manifestação direta"),
    RECLAMACAO("Reclamação do atraso"),
    REANALISE("Reanálise de negativa");

    private final String descricao;

    TipoDeManifestacao(String descricao) {
        this.descricao = descricao;
    }

    String descricao() {
        return descricao;
    }
}
