package br.central.seguranca.limites;

import br.central.seguranca.AtoComedido;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param atos what is not named here is not limited, nor what may be done 0 times
 * @param programas logins of systems, which ask for everybody and are limited in none of these
 * @param anonimos bodies of requests from nobody who has logged in
 * @param conhecidos bodies of those who have
 */
@ConfigurationProperties("central.limites")
record LimitesProperties(
        Map<AtoComedido, Limite> atos,
        @DefaultValue Set<String> programas,
        @DefaultValue Anonimos anonimos,
        @DefaultValue Conhecidos conhecidos) {

    LimitesProperties {
        atos = atos == null ? Map.of() : Map.copyOf(atos);
    }

    record Limite(int vezes, @DefaultValue("10m") Duration janela) {}

    /**
     * @param tamanho of a body
     * @param prazo until it must be there
     * @param aoMesmoTempo how many may be waited for
     * @param porEndereco how many of these from one address
     * @param arquivos how many files may be served at once, of the server's threads
     * @param arquivosPorEndereco how many of these from one address
     */
    record Anonimos(
            @DefaultValue("64KB") DataSize tamanho,
            @DefaultValue("10s") Duration prazo,
            @DefaultValue("24") int aoMesmoTempo,
            @DefaultValue("8") int porEndereco,
            @DefaultValue("100") int arquivos,
            @DefaultValue("50") int arquivosPorEndereco) {}

    /**
     * @param tamanho at which reading stops, also of what was refused and is read to its end
     * @param folga how long a body may keep us waiting, besides
     * @param porSegundo the speed that it must have after that
     * @param aoMesmoTempo how many may be waited for
     * @param porPessoa how many of these of one login
     */
    record Conhecidos(
            @DefaultValue("100MB") DataSize tamanho,
            @DefaultValue("10s") Duration folga,
            @DefaultValue("8KB") DataSize porSegundo,
            @DefaultValue("80") int aoMesmoTempo,
            @DefaultValue("20") int porPessoa) {}
}
