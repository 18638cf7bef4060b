package br.central.comunicacao;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox. Any number of them, on any number of nodes, may run at the same time. */
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
        Set<Canal> configurados = EnumSet.noneOf(Canal.class);
        entregas.forEach((canal, entrega) -> {
            boolean configurada = entrega.configurada();
            fila.separar(canal, configurada);
            if (configurada) {
                configurados.add(canal);
            }
        });
        for (var lote = fila.daVez(configurados); !lote.isEmpty(); lote = fila.daVez(configurados)) {
            lote.forEach(vez -> fila.tomar(vez).ifPresent(this::entregar));
        }
    }

    private void entregar(Fila.Tomada tomada) {
        MensagemView mensagem = tomada.mensagem();
        try {
            entregas.get(mensagem.canal()).entregar(mensagem);
        } catch (RuntimeException falha) {
            // Only the class: mail servers repeat addresses in their messages.
            LOG.warn(
                    "Mensagem {} não enviada na tentativa {}: {}",
                    mensagem.id(),
                    mensagem.tentativas(),
                    falha.getClass().getSimpleName());
            fila.falhou(tomada, motivo(falha));
            return;
        }
        fila.enviada(tomada);
    }

    private static String motivo(RuntimeException falha) {
        return falha.getMessage() == null ? falha.getClass().getSimpleName() : falha.getMessage();
    }
}
