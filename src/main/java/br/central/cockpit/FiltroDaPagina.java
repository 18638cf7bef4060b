package br.central.cockpit;

import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.prazos.EstadoDoPrazo;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The filter as it stands in the address of the page. */
record FiltroDaPagina(
        String norma,
        String grupo,
        String classificacao,
        String etapa,
        String origem,
        String responsavel,
        String estado,
        String de,
        String ate) {

    /** @throws Recusa.Malformado for a step, a channel, a state or a date there is not */
    FiltroDeTrabalho trabalho(ZoneId fuso) {
        return new FiltroDeTrabalho(
                norma,
                grupo,
                classificacao,
                um("etapa", etapa, Etapa.class),
                um("origem", origem, Origem.class),
                responsavel,
                um("estado", estado, EstadoDoPrazo.class),
                periodo(fuso));
    }

    Periodo periodo(ZoneId fuso) {
        return Periodo.ler(de, ate, fuso);
    }

    static <E extends Enum<E>> E um(String campo, String texto, Class<E> tipo) {
        if (texto == null || texto.isBlank()) {
            return null;
        }
        return Arrays.stream(tipo.getEnumConstants())
                .filter(valor -> valor.name().equals(texto.strip()))
                .findFirst()
                .orElseThrow(() -> new Recusa.Malformado(List.of(new Recusa.Erro(
                        campo,
                        "Valor não aceito: " + texto + ". Use um de: "
                                + Arrays.stream(tipo.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."))));
    }
}
