package br.central.anexos;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The antivirus that looks at what is attached.
 *
 * @param endereco {@code host:porta} of a ClamAV daemon; empty: there is none
 * @param conexao how long to wait for it to take the call
 * @param resposta how long one file may take, sending included
 * @param semResposta what becomes of a file about which it says nothing
 */
@ConfigurationProperties("central.anexos.antivirus")
record AntivirusProperties(
        @DefaultValue("") String endereco,
        @DefaultValue("3s") Duration conexao,
        @DefaultValue("30s") Duration resposta,
        @DefaultValue("RECUSA") SemResposta semResposta) {

    enum SemResposta {
        RECUSA,
        ACEITA
    }

    boolean ligado() {
        return !endereco.isBlank();
    }
}
