package br.central.canais.conversas;

import br.central.canais.envio.EnviosAosProvedores;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import br.central.comunicacao.Canal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One after the other, each kept in its own transaction and acted on in another: what was kept stays, what comes again is
 * known, and what is refused of one stops none of the others.
 */
@Component
class RecebimentoDoProvedor {

    private static final Logger LOG = LoggerFactory.getLogger(RecebimentoDoProvedor.class);

    private final ConversasNoBanco conversas;
    private final MensagensRecebidas recebidas;
    private final EnviosAosProvedores envios;

    RecebimentoDoProvedor(ConversasNoBanco conversas, MensagensRecebidas recebidas, EnviosAosProvedores envios) {
        this.conversas = conversas;
        this.recebidas = recebidas;
        this.envios = envios;
    }

    void receber(String provedor, LoteDoProvedor lote) {
        lote.mensagens().forEach(mensagem -> mensagem(provedor, mensagem));
        lote.estados().forEach(um -> estado(provedor, um));
    }

    /** Companies send under names and short codes, to which nobody answers. */
    private void mensagem(String provedor, MensagemDoProvedor mensagem) {
        if (mensagem.canal() == Canal.EMAIL || !NumeroDaLinha.aceita(mensagem.de())) {
            LOG.info("Mensagem {} do provedor {} não veio de um número: não é guardada.", mensagem.id(), provedor);
            return;
        }
        String numero = NumeroDaLinha.ler(mensagem.de());
        conversas.garantir(mensagem.canal(), numero);
        recebidas.guardar(provedor, mensagem, numero);
        try {
            recebidas.tratar(provedor, mensagem, numero);
        } catch (Recusa.Indisponivel agoraNao) {
            throw agoraNao;
        } catch (Recusa recusa) {
            LOG.warn(
                    "Mensagem {} do provedor {} guardada sem entrar no atendimento ({}).",
                    mensagem.id(),
                    provedor,
                    recusa.getClass().getSimpleName());
            recebidas.deixarNaConversa(provedor, mensagem, numero);
        }
    }

    private void estado(String provedor, EstadoDoProvedor um) {
        try {
            envios.relatar(provedor, um.id(), um.estado(), um.erro());
        } catch (Recusa.Indisponivel agoraNao) {
            throw agoraNao;
        } catch (Recusa recusa) {
            LOG.warn(
                    "Estado da mensagem {} do provedor {} recusado ({}).",
                    um.id(),
                    provedor,
                    recusa.getClass().getSimpleName());
        }
    }
}
