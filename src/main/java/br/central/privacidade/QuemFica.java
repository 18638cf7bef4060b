package br.central.privacidade;

import br.central.clientes.Clientes;
import br.central.clientes.Esquecimentos;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of whom nothing is erased however old it is. */
@Component
class QuemFica {

    private final Clientes clientes;
    private final Esquecimentos esquecimentos;
    private final PedidosNoBanco pedidos;

    QuemFica(Clientes clientes, Esquecimentos esquecimentos, PedidosNoBanco pedidos) {
        this.clientes = clientes;
        this.esquecimentos = esquecimentos;
        this.pedidos = pedidos;
    }

    /** Who is under a contract now, and who is no more. */
    void anotarVinculos() {
        esquecimentos.anotarVinculos();
    }

    /** Whoever asked and has no answer yet, with the registrations merged into those: nothing of theirs goes meanwhile. */
    Set<Long> comPedidoEmAberto() {
        Set<Long> deles = new HashSet<>(pedidos.comAberto());
        deles.addAll(clientes.unificadosEm(Set.copyOf(deles)).keySet());
        return deles;
    }
}
