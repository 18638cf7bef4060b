package br.central.consulta;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.contrato.TextosApagados;
import br.central.clientes.ClienteMudou;
import br.central.comum.AoFim;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Before a transaction ends, remakes once the texts of all that it changed: both are seen together, or neither. */
@Component
class TextosEmDia {

    /** A deadline that passes changes nothing that a case is looked for by, and thousands may pass at once. */
    private static final Set<String> SEM_TEXTO = Set.of("ATENCAO", "PRAZO_EXPIRADO");

    private final TextosDosAtendimentos textos;
    private final AoFim<Mudancas> mudancas = AoFim.umaVezAntesDeConfirmar(Mudancas::new, this::refazer);

    TextosEmDia(TextosDosAtendimentos textos) {
        this.textos = textos;
    }

    @EventListener
    void mudou(AtendimentoMudou caso) {
        if (caso.abriu()) {
            mudancas.destaTransacao().novos.add(caso.atendimentoId());
        } else if (!SEM_TEXTO.contains(String.valueOf(caso.tipo()))) {
            mudancas.destaTransacao().casos.add(caso.atendimentoId());
        }
    }

    @EventListener
    void apagados(TextosApagados evento) {
        mudancas.destaTransacao().casos.addAll(evento.casos());
    }

    @EventListener
    void mudou(ClienteMudou cliente) {
        mudancas.destaTransacao().clientes.add(cliente.id());
    }

    private void refazer(Mudancas mudancas) {
        if (!mudancas.novos.isEmpty()) {
            textos.dosNovos(mudancas.novos);
            mudancas.casos.removeAll(mudancas.novos);
        }
        if (!mudancas.casos.isEmpty()) {
            textos.dosCasos(mudancas.casos);
        }
        if (!mudancas.clientes.isEmpty()) {
            textos.dosClientes(mudancas.clientes);
        }
    }

    private static final class Mudancas {
        private final Set<Long> novos = new TreeSet<>();
        private final Set<Long> casos = new TreeSet<>();
        private final Set<Long> clientes = new TreeSet<>();
    }
}
