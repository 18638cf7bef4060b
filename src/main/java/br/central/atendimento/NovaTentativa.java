package br.central.atendimento;

import br.central.atendimento.dominio.JanelaDeContato;
import br.central.clientes.Clientes;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The rules that all calls to clients share: when the next may be, and which number is not to be called again. */
@Component
class NovaTentativa {

    private static final int DIAS_A_FRENTE = 90;

    private final JanelaDeContato janela;
    private final Clientes clientes;
    private final Horario horario;
    private final Clock relogio;

    NovaTentativa(JanelaDeContato janela, Clientes clientes, Horario horario, Clock relogio) {
        this.janela = janela;
        this.clientes = clientes;
        this.horario = horario;
        this.relogio = relogio;
    }

    /** At the time asked for, or after the interval: always when calls are permitted. */
    Instant quando(DesfechoDaLigacao desfecho, OffsetDateTime pedido, Duration intervalo) {
        return desfecho.pedeHorario() ? pedida(pedido) : janela.proxima(relogio.instant(), intervalo);
    }

    /** @throws Recusa.RegraNaoAtendida when it is missing, over, too far off or no time for calls */
    Instant pedida(OffsetDateTime pedido) {
        if (pedido == null) {
            throw recusa("Informe o dia e a hora em que o cliente pediu a ligação.");
        }
        Instant quando = pedido.toInstant();
        Instant agora = relogio.instant();
        if (!quando.isAfter(agora)) {
            throw recusa("O horário pedido já passou.");
        }
        if (quando.isAfter(agora.plus(Duration.ofDays(DIAS_A_FRENTE)))) {
            throw recusa("Programe a ligação para os próximos " + DIAS_A_FRENTE + " dias.");
        }
        Instant permitida = janela.proxima(quando);
        if (!permitida.equals(quando)) {
            throw recusa("Não se liga para clientes nesse horário; o próximo é %s."
                    .formatted(Horario.porExtenso(horario.em(permitida))));
        }
        return quando;
    }

    /**
     * @param cliente {@code null} when only a number is known
     * @throws Recusa.RegraNaoAtendida when the number is wrong and nobody says which
     */
    void numeroChamado(DesfechoDaLigacao desfecho, Long cliente, String telefone) {
        String numero = NumeroDaLinha.ler(telefone);
        if (desfecho != DesfechoDaLigacao.NUMERO_ERRADO) {
            return;
        }
        if (numero == null) {
            throw Recusa.RegraNaoAtendida.campo("telefone", "Diga qual número está errado.");
        }
        if (cliente != null) {
            clientes.marcarTelefoneErrado(cliente, numero, relogio.instant());
        }
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo("quando", mensagem);
    }
}
