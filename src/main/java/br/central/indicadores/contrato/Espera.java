package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** For whom open work is waiting. */
@Schema(name = "EsperaDoTrabalho", enumAsRef = true)
public enum Espera {
    FILA("Na fila"),
    TRABALHO("Em trabalho"),
    CLIENTE("Aguardando o cliente"),
    PRESTADOR("Aguardando o prestador");

    private final String descricao;

    Espera(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
