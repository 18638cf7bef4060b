package br.central.canais.conversas;

import br.central.canais.ConversaView;
import br.central.canais.ModelosDoWhatsApp;
import br.central.canais.conversas.MensagensDasConversas.Linha;
import br.central.comunicacao.Canal;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the operator sees of the conversations about a case. */
@Component
class VistaDaConversa {

    private final ConversasNoBanco conversas;
    private final MensagensDasConversas registro;
    private final ModelosDoWhatsApp modelos;
    private final Mensagens mensagens;
    private final Clock relogio;

    VistaDaConversa(
            ConversasNoBanco conversas,
            MensagensDasConversas registro,
            ModelosDoWhatsApp modelos,
            Mensagens mensagens,
            Clock relogio) {
        this.conversas = conversas;
        this.registro = registro;
        this.modelos = modelos;
        this.mensagens = mensagens;
        this.relogio = relogio;
    }

    ConversaView doCaso(String protocolo, String numeroDoCliente) {
        List<ConversaPorNumero> fios = conversas.doCaso(protocolo);
        Map<Long, ConversaPorNumero> porId =
                fios.stream().collect(Collectors.toMap(ConversaPorNumero::id, Function.identity()));
        Map<Long, MensagemView> daFila = mensagens.doProtocolo(protocolo).stream()
                .collect(Collectors.toMap(MensagemView::id, Function.identity()));
        return new ConversaView(
                registro.doCaso(protocolo).stream()
                        .map(linha -> ver(linha, porId.get(linha.conversa()), daFila.get(linha.mensagem())))
                        .toList(),
                fios.stream()
                        .filter(fio -> fio.canal() == Canal.WHATSAPP)
                        .map(this::janela)
                        .toList(),
                modelos.todos(),
                numeroDoCliente);
    }

    private ConversaView.Mensagem ver(Linha linha, ConversaPorNumero fio, MensagemView enviada) {
        return new ConversaView.Mensagem(
                linha.recebida(),
                fio.canal().descricao(),
                fio.numeroEscrito(),
                enviada == null ? linha.texto() : enviada.corpo(),
                em(linha.quando()),
                enviada == null ? null : enviada.situacao().descricao(),
                linha.automatica());
    }

    private ConversaView.Janela janela(ConversaPorNumero fio) {
        Instant agora = relogio.instant();
        boolean aberta = fio.aberta(agora);
        return new ConversaView.Janela(
                fio.numeroEscrito(),
                aberta,
                aberta ? em(fio.ultimaRecebidaEm().plus(ConversaPorNumero.JANELA)) : null,
                aberta ? escrito(fio.restante(agora)) : null,
                fio.comPessoa());
    }

    private static String escrito(Duration restante) {
        return restante.toHours() > 0
                ? "%d h %02d min".formatted(restante.toHours(), restante.toMinutesPart())
                : "%d min".formatted(Math.max(1, restante.toMinutes()));
    }

    private OffsetDateTime em(Instant quando) {
        return quando.atZone(relogio.getZone()).toOffsetDateTime();
    }
}
