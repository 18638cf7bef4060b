package br.central.privacidade;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.contrato.PedidoDeTitularMudou;
import br.central.atendimento.guarda.PedidosDeDados;
import br.central.comum.AoFim;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What persons ask for about their own data in an atendimento, on the portal, by mail or by telephone, stands on the same list as
 * what the encarregado registers, with the same days to answer; answered there, it is decided here, in the same transaction.
 */
@Component
class PedidosPelosCanais {

    /** By the part of the tree it is classified under. What tells of an incident asks for nothing. */
    private static final Map<String, TipoDePedido> TIPOS = Map.of(
            "lgpd/acesso-aos-dados", TipoDePedido.CONFIRMACAO_E_ACESSO,
            "lgpd/confirmacao-de-tratamento", TipoDePedido.CONFIRMACAO_E_ACESSO,
            "lgpd/correcao", TipoDePedido.CORRECAO,
            "lgpd/eliminacao", TipoDePedido.ELIMINACAO,
            "lgpd/portabilidade-dos-dados", TipoDePedido.PORTABILIDADE,
            "lgpd/revogacao-de-consentimento", TipoDePedido.REVOGACAO,
            "lgpd/compartilhamento", TipoDePedido.COMPARTILHAMENTO);

    /** What may make it another's, or another kind of request. */
    private static final Set<String> MUDAM_DE_QUEM_OU_DE_QUE = Set.of("VINCULO", "RECLASSIFICACAO");

    private final PedidosDeDados dosCasos;
    private final PedidosDeTitulares lista;
    private final AoFim<Set<Long>> casos = AoFim.umaVezAntesDeConfirmar(TreeSet::new, this::porEmDia);

    PedidosPelosCanais(PedidosDeDados dosCasos, PedidosDeTitulares lista) {
        this.dosCasos = dosCasos;
        this.lista = lista;
    }

    @EventListener
    void mudou(PedidoDeTitularMudou evento) {
        casos.destaTransacao().add(evento.atendimentoId());
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        if (evento.tipo() != null && MUDAM_DE_QUEM_OU_DE_QUE.contains(evento.tipo())) {
            casos.destaTransacao().add(evento.atendimentoId());
        }
    }

    private void porEmDia(Set<Long> mudados) {
        mudados.forEach(caso ->
                dosCasos.doCaso(caso).forEach(um -> lista.peloCanal(um, TIPOS.get(um.classificacao()))));
    }
}
