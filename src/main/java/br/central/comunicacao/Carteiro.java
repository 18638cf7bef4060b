package br.central.comunicacao;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox, so many at a time, which bounds the memory it takes. Any number of them, on any number of
 * nodes, may run at the same time.
 */
@Component
class Carteiro {

    private static final Logger LOG = LoggerFactory.getLogger(Carteiro.class);

    private final Fila fila;
    private final Map<Canal, Entrega> entregas = new EnumMap<>(Canal.class);

    Carteiro(Fila fila, List<Entrega> entregas) {
        this.fila = fila;
        entregas.forEach(entrega -> this.entregas.put(entrega.canal(), entrega));
    }

    @Scheduled(fixedDelayString = "${central.mensagens.intervalo:5s}")
    void enviarPendentes() {
        Set<Canal> abertos = EnumSet.noneOf(Canal.class);
        entregas.forEach((canal, entrega) -> {
            boolean configurada = entrega.configurada();
            fila.separar(canal, configurada);
            if (configurada) {
                abertos.add(canal);
            }
        });
        for (var lote = fila.daVez(abertos); !lote.isEmpty(); lote = fila.daVez(abertos)) {
            fila.tomar(lote).stream()
                    .collect(Collectors.groupingBy(
                            tomada -> tomada.mensagem().canal(), LinkedHashMap::new, Collectors.toList()))
                    .forEach((canal, suas) -> {
                        if (!new Leva(suas).entregar(entregas.get(canal))) {
                            // The next round tries again.
                            abertos.remove(canal);
                        }
                    });
        }
    }

    /** Those of one channel that were taken at once. */
    private final class Leva implements Entrega.Desfechos {

        private final Map<Long, Fila.Tomada> tomadas;
        private final List<Fila.Tomada> aceitas = new ArrayList<>();

        private Leva(List<Fila.Tomada> tomadas) {
            this.tomadas = tomadas.stream()
                    .collect(Collectors.toMap(
                            uma -> uma.mensagem().id(), Function.identity(), (uma, outra) -> uma, LinkedHashMap::new));
        }

        /** What is known of them is noted, whatever happens on the way. */
        private boolean entregar(Entrega entrega) {
            List<MensagemView> mensagens =
                    tomadas.values().stream().map(Fila.Tomada::mensagem).toList();
            Instant ate = fila.ateQuando();
            try {
                int feitas = 0;
                boolean chega = true;
                while (chega && feitas < mensagens.size() && fila.aindaDaTempo(ate)) {
                    int ultima = (int) Math.min(mensagens.size(), (long) feitas + entrega.deUmaVez());
                    chega = entrega.entregar(mensagens.subList(feitas, ultima), this);
                    feitas = ultima;
                }
                return chega;
            } finally {
                fila.aceitas(aceitas);
                fila.soltar(List.copyOf(tomadas.values()));
            }
        }

        @Override
        public void aceita(MensagemView mensagem) {
            aceitas.add(tomadas.remove(mensagem.id()));
        }

        @Override
        public void falhou(MensagemView mensagem, Falha falha) {
            // Without the reason: mail servers repeat addresses in it.
            LOG.warn("Mensagem {} não enviada na tentativa {}", mensagem.id(), mensagem.tentativas());
            fila.falhou(tomadas.remove(mensagem.id()), falha);
        }
    }
}
