package br.central.comunicacao;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** By the gateway of the channel, once there is one. */
abstract class EntregaPorNumero implements Entrega {

    private final Canal canal;
    private final ObjectProvider<EnvioPorNumero> gateways;

    EntregaPorNumero(Canal canal, ObjectProvider<EnvioPorNumero> gateways) {
        this.canal = canal;
        this.gateways = gateways;
    }

    @Override
    public Canal canal() {
        return canal;
    }

    @Override
    public boolean configurada() {
        return gateway().isPresent();
    }

    @Override
    public boolean entregar(List<MensagemView> mensagens, Desfechos desfechos) {
        EnvioPorNumero envio = gateway().orElseThrow();
        for (MensagemView mensagem : mensagens) {
            try {
                envio.enviar(mensagem);
            } catch (RuntimeException recusada) {
                desfechos.falhou(mensagem, Falha.passageira(recusada));
                continue;
            }
            desfechos.aceita(mensagem);
        }
        return true;
    }

    private Optional<EnvioPorNumero> gateway() {
        return gateways.stream()
                .filter(um -> um.canal() == canal && um.pronto())
                .findFirst();
    }
}
