package br.central.indicadores.contrato;

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
        classificacao = limpo(classificacao);
        grupo = limpo(grupo);
        periodo = periodo == null ? Periodo.SEMPRE : periodo;
    }

    /** Without control characters, which no path or group has. */
    private static String limpo(String texto) {
        String sem = texto == null ? "" : texto.replaceAll("\\p{Cntrl}+", " ").strip();
        return sem.isEmpty() ? null : sem;
    }
}
