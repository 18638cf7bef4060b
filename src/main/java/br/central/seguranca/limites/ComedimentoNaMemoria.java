package br.central.seguranca.limites;

import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.EmNomeDe;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts in the memory of this node. A while begins with the first act of it and is over after its length; what is
 * remembered of it goes with it.
 */
@Component
class ComedimentoNaMemoria implements Comedimento {

    private static final int LEMBRADOS = 20_000;

    private record Chave(String login, AtoComedido ato) {}

    private final LimitesProperties limites;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Ticker relogio;
    private final Cache<Chave, Vezes> lembrados;

    @Autowired
    ComedimentoNaMemoria(LimitesProperties limites, UsuarioAtual usuario, Trilha trilha) {
        this(limites, usuario, trilha, Ticker.systemTicker());
    }

    ComedimentoNaMemoria(LimitesProperties limites, UsuarioAtual usuario, Trilha trilha, Ticker relogio) {
        this.limites = limites;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
        this.lembrados = Caffeine.newBuilder()
                .maximumSize(LEMBRADOS)
                .expireAfter(Expiry.<Chave, Vezes>creating((chave, vezes) -> vezes.janela))
                .ticker(relogio)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void contar(AtoComedido ato) {
        contar(ato, new Object());
    }

    @Override
    public void contar(AtoComedido ato, Object alvo) {
        if (seLimita(ato) && !vezes(ato).cabe(alvo)) {
            throw demais(ato);
        }
    }

    @Override
    public <T> T procurando(String protocolo, Supplier<T> busca) {
        if (seLimita(AtoComedido.PROTOCOLO_ERRADO)
                && vezes(AtoComedido.PROTOCOLO_ERRADO).cheio()) {
            throw demais(AtoComedido.PROTOCOLO_ERRADO);
        }
        try {
            return busca.get();
        } catch (Recusa.NaoEncontrado | Recusa.SemPermissao errado) {
            contar(AtoComedido.PROTOCOLO_ERRADO, protocolo);
            throw errado;
        }
    }

    @Override
    public <T> T lendo(String protocolo, Supplier<T> leitura) {
        return procurando(protocolo, () -> {
            contar(AtoComedido.LEITURA_DE_CASO, protocolo);
            return leitura.get();
        });
    }

    private boolean seLimita(AtoComedido ato) {
        LimitesProperties.Limite limite = limites.atos().get(ato);
        String login = usuario.login();
        return limite != null
                && limite.vezes() > 0
                && !login.isEmpty()
                && !limites.programas().contains(login)
                && !ComoSistema.ativo()
                && !ComoCliente.ativo()
                && !EmNomeDe.ativo();
    }

    private Vezes vezes(AtoComedido ato) {
        return lembrados.get(
                new Chave(usuario.login(), ato),
                nova -> new Vezes(limites.atos().get(ato), relogio.read()));
    }

    private Recusa demais(AtoComedido ato) {
        Vezes vezes = vezes(ato);
        if (vezes.primeiraRecusa()) {
            trilha.recusado(AtoVigiado.EXCESSO, ato.descricao());
        }
        LimitesProperties.Limite limite = limites.atos().get(ato);
        Duration espera = vezes.falta(relogio.read());
        String motivo = String.format(
                Locale.forLanguageTag("pt-BR"),
                "Limite atingido: %s, até %,d vezes em %s. Tente de novo em %s.",
                ato.descricao(),
                limite.vezes(),
                porExtenso(limite.janela()),
                porExtenso(espera));
        return new Recusa.MuitasVezes(ato.campo(), motivo, espera);
    }

    private static String porExtenso(Duration duracao) {
        long segundos = Math.max(1, duracao.toSeconds());
        if (segundos < 60) {
            return segundos == 1 ? "1 segundo" : segundos + " segundos";
        }
        long minutos = (segundos + 59) / 60;
        return minutos == 1 ? "1 minuto" : minutos + " minutos";
    }

    /** What one login did of one act in the while that runs. */
    private static final class Vezes {

        private final Duration janela;
        private final long inicio;
        private final int limite;
        private final Set<Object> alvos = new HashSet<>();
        private boolean recusou;

        Vezes(LimitesProperties.Limite limite, long inicio) {
            this.janela = limite.janela();
            this.limite = limite.vezes();
            this.inicio = inicio;
        }

        synchronized boolean cabe(Object alvo) {
            return alvos.contains(alvo) || alvos.size() < limite && alvos.add(alvo);
        }

        synchronized boolean cheio() {
            return alvos.size() >= limite;
        }

        synchronized boolean primeiraRecusa() {
            boolean primeira = !recusou;
            recusou = true;
            return primeira;
        }

        Duration falta(long agora) {
            return janela.minusNanos(agora - inicio);
        }
    }
}
