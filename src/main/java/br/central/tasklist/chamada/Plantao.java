package br.central.tasklist.chamada;

import br.central.chamadas.ChamadaMudou;
import br.central.chamadas.ChamadaView;
import br.central.chamadas.Chamadas;
import br.central.comum.Recusa;
import br.central.seguranca.ComoSistema;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who listens for calls on this node, and how they hear of them: at once of what was done on this node, and of what was
 * done on another by looking, every second and only while somebody listens, at what changed lately. Nobody's request and
 * no connection to the database is held meanwhile; a tab is one open answer.
 */
@Component
class Plantao {

    private static final Logger LOG = LoggerFactory.getLogger(Plantao.class);

    /** Tabs of one operator; more than anybody has, fewer than would harm. */
    static final int ABAS = 20;

    /** How late a change of another node may be seen: its clock may differ, its transaction may last. */
    private static final Duration ATRASO = Duration.ofSeconds(30);

    private static final int CARTEIROS = 4;

    private final Chamadas chamadas;
    private final Clock relogio;
    private final long segundosEntrePulsos;
    private final Map<String, Set<Ouvinte>> ouvintes = new ConcurrentHashMap<>();
    private final Map<ChamadaMudou, Instant> contadas = new ConcurrentHashMap<>();
    private final ScheduledExecutorService vigia =
            Executors.newSingleThreadScheduledExecutor(threads("vigia-de-chamadas-"));
    private final ExecutorService carteiros = Executors.newFixedThreadPool(CARTEIROS, threads("aviso-de-chamada-"));

    private ScheduledFuture<?> ronda;
    private int segundos;
    private volatile boolean fechado;

    /** @param pulso how often, in whole seconds, an open line shows that it lives */
    Plantao(Chamadas chamadas, Clock relogio, @Value("${central.chamadas.pulso:15s}") Duration pulso) {
        this.chamadas = chamadas;
        this.relogio = relogio;
        this.segundosEntrePulsos = pulso.toSeconds();
    }

    /** @return the open answer, with what rings now already in it */
    SseEmitter entrar(String login, HttpSession sessao) {
        SseEmitter canal = new SseEmitter(0L);
        Ouvinte ouvinte = new Ouvinte(login, canal, sessao);
        Runnable sair = () -> sair(ouvinte);
        canal.onCompletion(sair);
        canal.onTimeout(sair);
        canal.onError(falha -> sair.run());
        registrar(ouvinte);
        // The browser learns that the line is open.
        ouvinte.pulsar();
        chamadas.tocandoPara(login).forEach(ouvinte::contar);
        if (fechado) {
            canal.complete();
        }
        return canal;
    }

    int quantos(String login) {
        return ouvintes.getOrDefault(login, Set.of()).size();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void mudou(ChamadaMudou mudanca) {
        avisar(mudanca);
    }

    /** Before the server waits for its requests to end, which these never do by themselves. */
    @EventListener(ContextClosedEvent.class)
    void fechar() {
        fechado = true;
        ouvintes.values().forEach(abas -> abas.forEach(Ouvinte::encerrar));
    }

    @PreDestroy
    void parar() {
        vigia.shutdownNow();
        carteiros.shutdownNow();
    }

    private synchronized void registrar(Ouvinte ouvinte) {
        Set<Ouvinte> abas = ouvintes.computeIfAbsent(ouvinte.login(), login -> ConcurrentHashMap.newKeySet());
        if (abas.size() >= ABAS) {
            throw new Recusa.EstadoNaoPermite("Há janelas demais abertas por este usuário.");
        }
        abas.add(ouvinte);
        if (ronda == null) {
            ronda = vigia.scheduleWithFixedDelay(this::olhar, 1, 1, TimeUnit.SECONDS);
        }
    }

    private synchronized void sair(Ouvinte ouvinte) {
        ouvintes.computeIfPresent(ouvinte.login(), (login, abas) -> {
            abas.remove(ouvinte);
            return abas.isEmpty() ? null : abas;
        });
        if (ouvintes.isEmpty() && ronda != null) {
            ronda.cancel(false);
            ronda = null;
        }
    }

    private void olhar() {
        try {
            Instant agora = relogio.instant();
            chamadas.mudadasDesde(agora.minus(ATRASO)).forEach(this::avisar);
            contadas.values()
                    .removeIf(quando -> quando.isBefore(agora.minus(ATRASO).minus(ATRASO)));
            if (++segundos % segundosEntrePulsos == 0) {
                ouvintes.values().forEach(abas -> abas.forEach(this::pulsar));
            }
        } catch (RuntimeException falha) {
            LOG.warn("Chamadas de outros nós não lidas: {}", falha.toString());
        }
    }

    private void avisar(ChamadaMudou mudanca) {
        if (ouvintes.containsKey(mudanca.operador()) && contadas.putIfAbsent(mudanca, relogio.instant()) == null) {
            despachar(() -> contar(mudanca));
        }
    }

    private void contar(ChamadaMudou mudanca) {
        ChamadaView chamada = chamadas.detalhar(mudanca.id());
        abas(mudanca.operador()).forEach(aba -> {
            if (!aba.contar(chamada)) {
                sair(aba);
            }
        });
    }

    private void pulsar(Ouvinte aba) {
        despachar(() -> {
            if (!aba.pulsar()) {
                sair(aba);
            }
        });
    }

    private List<Ouvinte> abas(String login) {
        return List.copyOf(ouvintes.getOrDefault(login, Set.of()));
    }

    /** One slow line must not keep the others waiting, nor the request that told of the call. */
    private void despachar(Runnable aviso) {
        try {
            carteiros.execute(() -> {
                try {
                    ComoSistema.executar(aviso);
                } catch (RuntimeException falha) {
                    LOG.warn("Aviso de chamada não enviado: {}", falha.toString());
                }
            });
        } catch (RejectedExecutionException parando) {
            LOG.debug("Parando", parando);
        }
    }

    private static CustomizableThreadFactory threads(String prefixo) {
        CustomizableThreadFactory fabrica = new CustomizableThreadFactory(prefixo);
        fabrica.setDaemon(true);
        return fabrica;
    }
}
