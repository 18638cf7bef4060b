package br.central.atendimento.contrato;

import java.util.List;

/** Part of the client's cases, news first; pages count from 1. */
public record PaginaDeCasos(List<CasoNaLista> casos, int pagina, boolean haMais) {

    public static final int TAMANHO = 20;
}
