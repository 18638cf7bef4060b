package br.central.registros;

import br.central.comum.TrabalhoDoNo;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What another node has changed in a register is seen here within half a second. */
@Component
@TrabalhoDoNo
class RegistrosEmCadaNo {

    private final MudancasDosRegistros mudancas;
    private final List<RegistroDescrito> registros;
    private final AtomicLong vista = new AtomicLong(-1);

    RegistrosEmCadaNo(MudancasDosRegistros mudancas, List<RegistroDescrito> registros) {
        this.mudancas = mudancas;
        this.registros = registros;
    }

    @Scheduled(fixedDelay = 500)
    void conferir() {
        long geracao = mudancas.geracao();
        if (vista.getAndSet(geracao) != geracao) {
            registros.forEach(RegistroDescrito::esquecer);
        }
    }
}
