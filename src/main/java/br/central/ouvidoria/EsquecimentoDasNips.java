package br.central.ouvidoria;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted about a NIP goes with its case; outcome and dates stay, for they count. */
@Component
class EsquecimentoDasNips {

    private final JdbcClient banco;

    EsquecimentoDasNips(JdbcClient banco) {
        this.banco = banco;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        apagar(evento.protocolos());
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        apagar(evento.protocolos());
    }

    private void apagar(Collection<String> protocolos) {
        if (!protocolos.isEmpty()) {
            banco.sql("update nip set observacao = null where solicitacao in (:protocolos)")
                    .param("protocolos", protocolos)
                    .update();
        }
    }
}
