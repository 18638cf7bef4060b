package br.central.prazos;

import br.central.comum.Natureza;
import java.util.List;
import java.util.Map;

/**
 * What the tables say for every demand that can be registered.
 *
 * @param combinacoes how many were evaluated
 * @param porNatureza how many of them have each nature
 * @param porNorma in how many of them each norm puts a clock
 * @param maximos the protected table they were compared with
 * @param achados what is wrong; empty when the tables may be used
 */
public record RelatorioDaEnumeracao(
        int combinacoes,
        Map<Natureza, Integer> porNatureza,
        Map<String, Integer> porNorma,
        List<MaximoLegal> maximos,
        List<Achado> achados) {}
