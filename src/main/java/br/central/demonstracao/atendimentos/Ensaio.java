package br.central.demonstracao.atendimentos;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** One case on the way: the time it has come to, and what is drawn and said in it. */
final class Ensaio {

    private static final Duration FOLGA = Duration.ofMinutes(2);

    private final Palco palco;
    private final RoteiroDaCena roteiro;
    private final TextosDaDemonstracao textos;
    private final Sorteio sorteio;
    private final Instant limite;
    private Instant momento;

    Ensaio(Palco palco, RoteiroDaCena roteiro, TextosDaDemonstracao textos, Instant agora) {
        this.palco = palco;
        this.roteiro = roteiro;
        this.textos = textos;
        this.sorteio = new Sorteio(roteiro.semente());
        this.limite = agora.minus(FOLGA);
        this.momento = roteiro.abertoEm();
    }

    RoteiroDaCena roteiro() {
        return roteiro;
    }

    Sorteio sorteio() {
        return sorteio;
    }

    Instant momento() {
        return momento;
    }

    String frase(String uso) {
        return textos.frase(uso, roteiro.assunto().area(), sorteio);
    }

    void depoisDeMinutos(int minimo, int maximo) {
        depoisDe(Duration.ofMinutes(sorteio.entre(minimo, maximo)));
    }

    /** Never into the future: the nearer it comes to now, the shorter the wait. */
    void depoisDe(Duration espera) {
        Instant alvo = momento.plus(espera);
        momento = alvo.isBefore(limite)
                ? alvo
                : momento.plus(Duration.between(momento, limite).dividedBy(2));
    }

    boolean passou(Instant instante) {
        return momento.isAfter(instante);
    }

    void ate(Instant instante) {
        depoisDe(Duration.between(momento, instante));
    }

    /** That long after, in the hours in which clients are called. */
    void ateALigacao(Duration espera) {
        ate(palco.janela().proxima(momento, espera).plus(FOLGA));
    }

    <T> T como(String login, Function<Palco, T> ato) {
        return palco.ato(login, momento, () -> ato.apply(palco));
    }

    <T> T comoAtendente(Function<Palco, T> ato) {
        return como(roteiro.atendente(), ato);
    }

    /** What the timers had to do up to now. */
    void ateAgora(Instant agora) {
        palco.tempo().passarAte(agora);
    }
}
