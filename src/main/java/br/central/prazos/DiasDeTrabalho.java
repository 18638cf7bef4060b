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

    /** The last day of a term of so many working days, of which the first is the one after {@code dia}. */
    public LocalDate depois(LocalDate dia, int quantos) {
        LocalDate ultimo = dia;
        for (int contados = 0; contados < quantos; ) {
            ultimo = ultimo.plusDays(1);
            contados += ehUtil(ultimo) ? 1 : 0;
        }
        return ultimo;
    }
}
