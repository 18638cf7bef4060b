package br.central.privacidade;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.EliminacaoRecusada;
import br.central.clientes.Clientes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasures that were done, and those that the law did not let be done, are on the list of the person's requests. */
@Component
class EliminacoesNaLista {

    private final PedidosDeTitulares lista;
    private final PedidosNoBanco pedidos;
    private final Clientes clientes;
    private final TransactionTemplate aParte;

    EliminacoesNaLista(
            PedidosDeTitulares lista,
            PedidosNoBanco pedidos,
            Clientes clientes,
            PlatformTransactionManager transacoes) {
        this.lista = lista;
        this.pedidos = pedidos;
        this.clientes = clientes;
        aParte = new TransactionTemplate(transacoes);
        aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void feita(ClienteAnonimizado evento) {
        if (evento.aPedido() && clientes.vigente(evento.cliente()) == evento.cliente()) {
            lista.feito(evento.cliente(), TipoDePedido.ELIMINACAO, null);
        }
        pedidos.esquecerTextos(evento.cliente());
    }

    /** The refusal stays although what it refuses is rolled back, and the person's row with it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    void recusada(EliminacaoRecusada evento) {
        aParte.executeWithoutResult(status ->
                lista.recusado(evento.cliente(), TipoDePedido.ELIMINACAO, evento.motivo(), evento.fundamento()));
    }
}
