package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals from filling the trail: of the same act, login and address the first is written and then, once a minute, how many
 * there were. The same for an address with ever new logins, and for ever new addresses; and, of whoever has come in, for each
 * thing refused and then for ever new ones.
 */
@Component
class RecusasContadas {

    static final Duration INTERVALO = Duration.ofMinutes(1);
    static final int POR_ENDERECO = 30;
    static final int POR_TODOS = 300;
    static final int POR_LOGIN = 30;

    private static final int LEMBRADAS = 10_000;

    /** What a row is about; of several logins, addresses or things it names none. Of who has not come in, no thing. */
    record Chave(AtoVigiado ato, String quem, String deOnde, String alvo) {

        Chave semAlvo() {
            return new Chave(ato, quem, deOnde, null);
        }

        Chave deQualquerUm() {
            return new Chave(ato, null, deOnde, alvo);
        }

        Chave deQualquerLugar() {
            return new Chave(ato, quem, null, alvo);
        }
    }

    /** A row to write, for so many refusals. */
    record AGravar(Chave sobre, int vezes) {}

    private record Conta(Instant gravada, int caladas) {}

    private record Gasto(Instant desde, int linhas) {}

    private final Clock relogio;
    private final Cache<Chave, Conta> contas;
    private final Cache<String, Gasto> gastos;

    RecusasContadas(Clock relogio) {
        this.relogio = relogio;
        this.contas = memoria();
        this.gastos = memoria();
    }

    private <K, V> Cache<K, V> memoria() {
        return Caffeine.newBuilder()
                .maximumSize(LEMBRADAS)
                .expireAfterWrite(INTERVALO.multipliedBy(10))
                .ticker(() -> Duration.between(Instant.EPOCH, relogio.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** Counts one; says what is to be written now, if anything. */
    synchronized Optional<AGravar> contar(Chave chave) {
        return contar(chave, 1).flatMap(this::seCabe);
    }

    /** What was counted and not written, of those that have gone quiet. */
    synchronized List<AGravar> pendentes() {
        Instant agora = relogio.instant();
        List<Chave> quietas = contas.asMap().entrySet().stream()
                .filter(uma ->
                        uma.getValue().caladas() > 0 && passou(uma.getValue().gravada(), agora))
                .map(Map.Entry::getKey)
                .toList();
        List<AGravar> linhas = new ArrayList<>();
        for (Chave quieta : quietas) {
            contar(quieta, 0).flatMap(this::seCabe).ifPresent(linhas::add);
        }
        return linhas;
    }

    private Optional<AGravar> contar(Chave chave, int vezes) {
        Instant agora = relogio.instant();
        Conta conta = contas.getIfPresent(chave);
        if (conta != null && !passou(conta.gravada(), agora)) {
            contas.put(chave, new Conta(conta.gravada(), conta.caladas() + vezes));
            return Optional.empty();
        }
        contas.put(chave, new Conta(agora, 0));
        return Optional.of(new AGravar(chave, vezes + (conta == null ? 0 : conta.caladas())));
    }

    /** Of what there is too much is not remembered by itself: it is counted with the rest. */
    private Optional<AGravar> seCabe(AGravar linha) {
        Optional<Chave> resto = resto(linha.sobre());
        if (resto.isEmpty()) {
            return Optional.of(linha);
        }
        contas.invalidate(linha.sobre());
        return contar(resto.get(), linha.vezes());
    }

    private Optional<Chave> resto(Chave chave) {
        if (chave.alvo() != null) {
            return cabe("login " + chave.quem(), POR_LOGIN) ? Optional.empty() : Optional.of(chave.semAlvo());
        }
        if (!cabe(chave.deOnde(), POR_ENDERECO)) {
            return Optional.of(chave.deQualquerUm());
        }
        return cabe("", POR_TODOS)
                ? Optional.empty()
                : Optional.of(chave.deQualquerUm().deQualquerLugar());
    }

    private boolean cabe(String deOnde, int limite) {
        Instant agora = relogio.instant();
        String chave = deOnde == null ? "?" : deOnde;
        Gasto gasto = gastos.getIfPresent(chave);
        Gasto novo = gasto == null || passou(gasto.desde(), agora)
                ? new Gasto(agora, 1)
                : new Gasto(gasto.desde(), gasto.linhas() + 1);
        gastos.put(chave, novo);
        return novo.linhas() <= limite;
    }

    private static boolean passou(Instant desde, Instant agora) {
        return !agora.isBefore(desde.plus(INTERVALO));
    }
}
