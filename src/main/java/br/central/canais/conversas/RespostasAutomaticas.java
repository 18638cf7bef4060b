package br.central.canais.conversas;

import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.ComoSistema;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the application itself says in a conversation; never when a person does, and it extends no window. */
@Component
public class RespostasAutomaticas {

    private final Mensagens mensagens;
    private final Modelos modelos;
    private final MensagensDasConversas registro;

    RespostasAutomaticas(Mensagens mensagens, Modelos modelos, MensagensDasConversas registro) {
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.registro = registro;
    }

    public void enviar(ConversaPorNumero conversa, String protocolo, String modelo, Map<String, ?> valores) {
        String corpo = modelos.preencher(modelo, valores).corpo().strip();
        long mensagem = ComoSistema.executar(() ->
                mensagens.enfileirar(NovaMensagem.aoNumero(conversa.canal(), conversa.numero(), corpo, protocolo)));
        registro.enviada(conversa, protocolo, mensagem, true, null);
    }
}
