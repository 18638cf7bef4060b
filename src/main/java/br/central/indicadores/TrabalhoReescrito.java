package br.central.indicadores;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.comum.AoFim;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the open work of a case anew in the transaction that changed it, once, just before it ends: who reads the table
 * sees the case as it is. Who says that a case changed holds it until the transaction ends, so that two never write the
 * work of one case from what they each saw.
 */
@Component
class TrabalhoReescrito {

    private final TrabalhoNoBanco banco;
    private final EntityManager entidades;
    private final AoFim<Mudancas> mudancas = AoFim.umaVezPorUltimo(Mudancas::new, this::reescrever);

    TrabalhoReescrito(TrabalhoNoBanco banco, EntityManager entidades) {
        this.banco = banco;
        this.entidades = entidades;
    }

    /** @throws IllegalStateException outside a transaction, in which no case may change */
    @EventListener
    void mudou(AtendimentoMudou evento) {
        Mudancas destas = mudancas.destaTransacao();
        destas.casos.add(evento.atendimentoId());
        if (evento.abriu()) {
            destas.novos.add(evento.atendimentoId());
        }
    }

    private void reescrever(Mudancas mudancas) {
        entidades.flush();
        banco.reescrever(mudancas.casos, mudancas.novos);
    }

    private static final class Mudancas {
        private final Set<Long> casos = new TreeSet<>();
        private final Set<Long> novos = new TreeSet<>();
    }
}
