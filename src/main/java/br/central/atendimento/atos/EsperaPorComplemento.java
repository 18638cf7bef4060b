package br.central.atendimento.atos;

import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.catalogo.Parametros;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** A group waits for what the client, or a provider, has to add, for as long as the operator allows. */
@Component
public class EsperaPorComplemento {

    private final Parametros parametros;
    private final ProcessoDaSolicitacao processo;
    private final PedidoAoCliente pedidos;
    private final Diario diario;

    EsperaPorComplemento(
            Parametros parametros, ProcessoDaSolicitacao processo, PedidoAoCliente pedidos, Diario diario) {
        this.parametros = parametros;
        this.processo = processo;
        this.pedidos = pedidos;
        this.diario = diario;
    }

    public void pedir(Demanda demanda, PedidoDeComplemento pedido) {
        Solicitacao solicitacao = demanda.solicitacao();
        String tarefa = demanda.tarefa();
        // The engine's timers count in milliseconds.
        Instant agora = diario.ato().quando().truncatedTo(ChronoUnit.MILLIS);
        Instant ate = agora.plus(Duration.ofHours(parametros.inteiro("complemento.prazo-horas")));
        QuemComplementa aQuem = pedido.de() == null
                ? QuemComplementa.daParteDe(solicitacao.atendimento().cliente().tipo())
                : pedido.de();
        demanda.pedirComplemento(aQuem, ate);
        solicitacao.aguardarComplemento();
        diario.anotarMudanca(demanda, TipoAndamento.PEDIDO_DE_COMPLEMENTO, pedido.texto(), null, aQuem.descricao());
        processo.pediuComplemento(demanda, tarefa);
        pedidos.levar(demanda, pedido.texto());
    }
}
