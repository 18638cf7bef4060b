package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The whole case: with the operator, or where its open requests are. */
final class DoAtendimento implements Percurso {

    private final ComOperador operador;
    private final Map<Long, DoPedido> pedidos = new HashMap<>();

    DoAtendimento(CasoLido caso) {
        operador = new ComOperador(caso.linhas());
        caso.pedidos().forEach(pedido -> pedidos.put(pedido.id(), new DoPedido(pedido.id(), caso, operador)));
    }

    DoPedido pedido(long id) {
        return pedidos.get(id);
    }

    @Override
    public Espera em(Instant quando) {
        if (operador.comOsGrupos(quando)) {
            Espera juntos = Percurso.juntas(pedidos.values().stream()
                    .filter(pedido -> pedido.abertoEm(quando))
                    .map(pedido -> pedido.comOsGrupos(quando)));
            if (juntos != null) {
                return juntos;
            }
        }
        return operador.em(quando);
    }

    @Override
    public Collection<Instant> mudancas() {
        Collection<Instant> todas = new TreeSet<>(operador.mudancas());
        pedidos.values().forEach(pedido -> todas.addAll(pedido.mudancas()));
        return todas;
    }
}
