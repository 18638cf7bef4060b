package br.central.catalogo;

import br.central.prazos.HorarioDeContato;
import br.central.prazos.HorarioDeContato.Janelas;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When a client may be called again: whatever calls clients asks here for its next try. */
@Component
public class JanelaDeContato {

    private static final Logger LOG = LoggerFactory.getLogger(JanelaDeContato.class);
    private static final String DIAS_UTEIS = "contato.horario-dias-uteis";
    private static final String SABADOS = "contato.horario-sabados";

    private final HorarioDeContato horario;
    private final Parametros parametros;

    JanelaDeContato(HorarioDeContato horario, Parametros parametros) {
        this.horario = horario;
        this.parametros = parametros;
    }

    /** The moment itself when calls are permitted then, else the beginning of the next window. */
    public Instant proxima(Instant aPartirDe) {
        return horario.proximo(aPartirDe, janelas());
    }

    /** The first permitted moment that long after the other. */
    public Instant proxima(Instant tentativa, Duration intervalo) {
        return proxima(tentativa.plus(intervalo));
    }

    /** What was typed wrong keeps nobody from being called: then the product's own windows hold. */
    private Janelas janelas() {
        try {
            return new Janelas(parametros.texto(DIAS_UTEIS), parametros.texto(SABADOS));
        } catch (IllegalArgumentException invalidas) {
            Janelas padrao = new Janelas(parametros.padrao(DIAS_UTEIS), parametros.padrao(SABADOS));
            LOG.warn("Horário de contato não entendido; vale {}: {}", padrao, invalidas.getMessage());
            return padrao;
        }
    }
}
