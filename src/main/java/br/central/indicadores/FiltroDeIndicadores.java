package br.central.indicadores;

import br.central.consulta.Periodo;

/**
 * What is counted; {@code null} asks nothing.
 *
 * @param classificacao a path; counts what is at it and below it
 * @param grupo counts what is in its queue and its demands
 * @param periodo when what is closed was closed; an open beginning is thirty days before the end, an open end is now
 */
public record FiltroDeIndicadores(String classificacao, String grupo, Periodo periodo) {

    public FiltroDeIndicadores {
        classificacao = classificacao == null || classificacao.isBlank() ? null : classificacao.strip();
        grupo = grupo == null || grupo.isBlank() ? null : grupo.strip();
        periodo = periodo == null ? Periodo.SEMPRE : periodo;
    }
}
