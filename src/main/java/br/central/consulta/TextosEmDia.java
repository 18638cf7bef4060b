package br.central.consulta;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.contrato.TextosApagados;
import br.central.clientes.ClienteMudou;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Before a transaction ends, remakes once the texts of all that it changed: both are seen together, or neither. */
@Component
class TextosEmDia {

    private final TextosDosAtendimentos textos;

    TextosEmDia(TextosDosAtendimentos textos) {
        this.textos = textos;
    }

    @EventListener
    void mudou(AtendimentoMudou caso) {
        mudancas().casos.add(caso.atendimentoId());
    }

    @EventListener
    void apagados(TextosApagados evento) {
        mudancas().casos.addAll(evento.casos());
    }

    @EventListener
    void mudou(ClienteMudou cliente) {
        mudancas().clientes.add(cliente.id());
    }

    private Mudancas mudancas() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Mudancas.class::isInstance)
                .map(Mudancas.class::cast)
                .findFirst()
                .orElseGet(this::novas);
    }

    private Mudancas novas() {
        Mudancas novas = new Mudancas();
        TransactionSynchronizationManager.registerSynchronization(novas);
        return novas;
    }

    private class Mudancas implements TransactionSynchronization {

        private final Set<Long> casos = new TreeSet<>();
        private final Set<Long> clientes = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!casos.isEmpty()) {
                textos.dosCasos(casos);
            }
            if (!clientes.isEmpty()) {
                textos.dosClientes(clientes);
            }
        }
    }
}
