package br.central.prazos;

import br.central.prazos.calendario.DiasUteis;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** On which days the operator works, by the business calendar with its holidays. */
@Component
public class DiasDeTrabalho {

    private final DiasUteis calendario;

    DiasDeTrabalho(DiasUteis calendario) {
        this.calendario = calendario;
    }

    public boolean ehUtil(LocalDate dia) {
        return calendario.ehUtil(dia);
    }
}
