package br.central.canais.conversas;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import br.central.comum.Telefone;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a forgotten client wrote goes with the client, and so does the number. */
@Component
class EsquecimentoDasConversas {

    private final MensagensDasConversas registro;
    private final JdbcClient banco;

    EsquecimentoDasConversas(MensagensDasConversas registro, JdbcClient banco) {
        this.registro = registro;
        this.banco = banco;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        apagar(evento.protocolos());
        Set<String> linhas = evento.telefones().stream().map(Telefone::linha).collect(Collectors.toSet());
        if (!linhas.isEmpty()) {
            encobrir("linha in (:quais)", linhas);
        }
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        apagar(evento.protocolos());
    }

    private void apagar(Collection<String> protocolos) {
        if (!protocolos.isEmpty()) {
            registro.esquecer(protocolos);
            encobrir("protocolo in (:quais)", protocolos);
        }
    }

    /** Who writes again from there begins anew. */
    private void encobrir(String quais, Collection<String> valores) {
        banco.sql("update mensagem_da_conversa set texto = null, valores = null where conversa_id in"
                        + " (select id from conversa where " + quais + ")")
                .param("quais", valores)
                .update();
        banco.sql("update conversa set linha = concat('-', cast(id as varchar(14))), numero = '-', protocolo = null,"
                        + " ultima_recebida_em = null where " + quais)
                .param("quais", valores)
                .update();
    }
}
