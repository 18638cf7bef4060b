package br.central.lotes;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of one piece of work of a batch. */
@Schema(enumAsRef = true)
public enum ResultadoDaLinha {
    PENDENTE("Na fila"),
    FEITO("Feito"),
    RECUSADO("Recusado"),
    JA_CONCLUIDO("Já concluído"),
    NAO_EXECUTADO("Não executado");

    private final String descricao;

    ResultadoDaLinha(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
