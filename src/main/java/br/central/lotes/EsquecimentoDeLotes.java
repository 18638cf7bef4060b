package br.central.lotes;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each row stays; what was said of it may have been about the client. */
@Component
class EsquecimentoDeLotes {

    private final JdbcClient banco;

    EsquecimentoDeLotes(JdbcClient banco) {
        this.banco = banco;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        esquecer(evento.protocolos());
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        esquecer(evento.protocolos());
    }

    private void esquecer(List<String> protocolos) {
        if (!protocolos.isEmpty()) {
            banco.sql("update lote_linha set mensagem = null where protocolo in (:protocolos) and mensagem is not null")
                    .param("protocolos", protocolos)
                    .update();
        }
    }
}
