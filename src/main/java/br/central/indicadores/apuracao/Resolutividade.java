package br.central.indicadores.apuracao;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as the same client coming back.
 *
 * @param dias within so many days of the closing
 * @param niveis about the same classification down to this level; 0 compares the whole path. Another level counts for
 *     what is measured from then on
 */
@ConfigurationProperties("central.indicadores.resolutividade")
record Resolutividade(
        @DefaultValue("7") int dias, @DefaultValue("0") int niveis) {

    public Resolutividade {
        if (dias < 1 || dias > 90 || niveis < 0) {
            throw new IllegalArgumentException(
                    "central.indicadores.resolutividade: dias vai de 1 a 90, e niveis não é negativo.");
        }
    }

    Duration janela() {
        return Duration.ofDays(dias);
    }

    /** The part of a path that two contacts about the same subject have in common. */
    String assunto(String classificacao) {
        if (classificacao == null || niveis == 0) {
            return classificacao;
        }
        return Arrays.stream(classificacao.split("/")).limit(niveis).collect(Collectors.joining("/"));
    }
}
