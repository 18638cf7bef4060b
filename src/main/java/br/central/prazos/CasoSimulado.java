package br.central.prazos;

import br.central.comum.Criticidade;
import java.util.List;

/**
 * What the tables would decide about a demand.
 *
 * @param relogios the earliest first; never empty
 * @param grupos who would answer it, by code
 * @param criticidade {@code null} when the table does not tell, as the two that follow
 * @param horasDeReinicio for how long it could be brought back after its end; 0 not at all
 * @param decisoes the tables that were asked, each with the rules that hit
 */
public record CasoSimulado(
        List<RelogioDerivado> relogios,
        List<String> grupos,
        Criticidade criticidade,
        Integer prioridade,
        Integer horasDeReinicio,
        List<AvaliacaoDeDecisao> decisoes) {}
