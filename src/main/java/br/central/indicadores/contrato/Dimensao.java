package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** By what figures are split. */
@Schema(enumAsRef = true)
public enum Dimensao {
    NORMA("Norma"),
    GRUPO("Grupo"),
    CLASSIFICACAO("Classificação"),
    ETAPA("Etapa"),
    ORIGEM("Canal"),
    ESPERA("Esperando por");

    private final String descricao;

    Dimensao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
