package br.central.atendimento.atos;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.vistas.Horario;
import br.central.catalogo.JanelaDeContato;
import br.central.catalogo.Parametros;
import br.central.clientes.TelefonesDeClientes;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The rules that all calls to clients share: when the next may be, and which number is not to be called again. */
@Component
public class NovaTentativa {

    private static final int DIAS_A_FRENTE = 90;

    private final JanelaDeContato janela;
    private final TelefonesDeClientes telefones;
    private final Parametros parametros;
    private final Horario horario;
    private final Clock relogio;

    NovaTentativa(
            JanelaDeContato janela,
            TelefonesDeClientes telefones,
            Parametros parametros,
            Horario horario,
            Clock relogio) {
        this.janela = janela;
        this.telefones = telefones;
        this.parametros = parametros;
        this.horario = horario;
        this.relogio = relogio;
    }

    /**
     * What follows a call back in which the client was not told the answer.
     *
     * @param tentativa of those that count, this one with them
     * @param desiste as many were made as are made at most; then {@code quando} is of no use
     * @param linha for the timeline
     */
    public record Seguimento(int tentativa, boolean desiste, Instant quando, String linha) {}

    /**
     * Whether an answer was told in the call, and if not what follows: the same for the answer of the groups and for that of
     * the ouvidoria. The number that is wrong is marked.
     *
     * @param feitas the tries before this one that count
     * @return {@code null} when the client was told
     * @throws Recusa.RegraNaoAtendida when the outcome is none of a call back, or lacks its time or its number
     */
    public Seguimento depoisDe(RetornoAoCliente retorno, Long cliente, int feitas) {
        DesfechoDaLigacao desfecho = retorno.desfecho();
        if (desfecho == DesfechoDaLigacao.DEMANDA_ABERTA) {
            throw Recusa.RegraNaoAtendida.campo(
                    "desfecho", "No retorno se conta a resposta; para outra demanda, abra outro atendimento.");
        }
        numeroChamado(desfecho, cliente, retorno.telefone());
        if (desfecho.falou()) {
            return null;
        }
        Instant quando =
                quando(desfecho, retorno.quando(), Duration.ofMinutes(parametros.inteiro("retorno.intervalo-minutos")));
        int maximo = parametros.inteiro("retorno.maximo-tentativas");
        int tentativa = desfecho.tentativa() ? feitas + 1 : feitas;
        boolean desiste = desfecho.tentativa() && tentativa >= maximo;
        String linha = desfecho.tentativa()
                ? "Tentativa %d de %d: %s."
                        .formatted(tentativa, maximo, desfecho.descricao().toLowerCase(Locale.ROOT))
                : desfecho.descricao() + ".";
        String proxima = desiste ? "" : " Próxima em " + Horario.porExtenso(horario.em(quando)) + ".";
        return new Seguimento(tentativa, desiste, quando, linha + proxima);
    }

    /** At the time asked for, or after the interval: always when calls are permitted. */
    public Instant quando(DesfechoDaLigacao desfecho, OffsetDateTime pedido, Duration intervalo) {
        return desfecho.pedeHorario() ? pedida(pedido) : janela.proxima(relogio.instant(), intervalo);
    }

    /** @throws Recusa.RegraNaoAtendida when it is missing, over, too far off or no time for calls */
    public Instant pedida(OffsetDateTime pedido) {
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
    public void numeroChamado(DesfechoDaLigacao desfecho, Long cliente, String telefone) {
        String numero = NumeroDaLinha.ler(telefone);
        if (desfecho != DesfechoDaLigacao.NUMERO_ERRADO) {
            return;
        }
        if (numero == null) {
            throw Recusa.RegraNaoAtendida.campo("telefone", "Diga qual número está errado.");
        }
        if (cliente != null) {
            telefones.marcarErrado(cliente, numero, relogio.instant());
        }
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo("quando", mensagem);
    }
}
