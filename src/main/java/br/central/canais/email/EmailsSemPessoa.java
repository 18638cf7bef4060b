package br.central.canais.email;

import br.central.comunicacao.IdentificacaoDaMensagem;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.leitura.EmailLido;
import org.springframework.stereotype.Component;

/** What no person wrote, or was there before: kept, and nothing opened or changed by it but what became of a message of ours. */
@Component
class EmailsSemPessoa {

    private final FioDaConversa fio;
    private final IdentificacaoDaMensagem identificacao;
    private final Mensagens mensagens;

    EmailsSemPessoa(FioDaConversa fio, IdentificacaoDaMensagem identificacao, Mensagens mensagens) {
        this.fio = fio;
        this.identificacao = identificacao;
        this.mensagens = mensagens;
    }

    Encaminhado destino(EmailParaTratar email) {
        EmailLido lido = email.lido();
        return switch (lido.natureza()) {
            case DEVOLUCAO -> devolvida(email.id(), lido);
            case NOSSA -> Encaminhado.semCaso(email.id(), DestinoDoEmail.NOSSO, null);
            case AUTOMATICA -> automatica(email.id(), lido);
            case DE_PESSOA ->
                Encaminhado.semCaso(
                        email.id(), DestinoDoEmail.REPETIDO, lido.remetente().endereco());
        };
    }

    /** Who is away is of interest to who waits for an answer: it is shown in the case. */
    private Encaminhado automatica(long id, EmailLido lido) {
        String protocolo = fio.de(lido)
                .filter(FioDaConversa.Assunto::certo)
                .map(um -> um.caso().protocolo())
                .orElse(null);
        return new Encaminhado(
                id,
                DestinoDoEmail.AUTOMATICO,
                protocolo,
                null,
                false,
                lido.remetente().endereco());
    }

    private Encaminhado devolvida(long id, EmailLido lido) {
        EmailLido.Devolucao devolucao = lido.devolucao();
        var nossa = identificacao.mensagem(devolucao.messageId());
        nossa.ifPresent(mensagem -> mensagens.avisadaComoDevolvida(
                mensagem,
                devolucao.motivo(),
                definitiva(devolucao.motivo()),
                lido.remetente().servidorProvado().orElse(null)));
        String protocolo =
                nossa.isPresent() ? mensagens.protocoloDa(nossa.getAsLong()).orElse(null) : null;
        return new Encaminhado(id, DestinoDoEmail.DEVOLUCAO, protocolo, null, false, null);
    }

    /** A full mail box and a server that is not there may take another one later (RFC 3463). */
    private static boolean definitiva(String motivo) {
        return !motivo.startsWith("4.") && !motivo.startsWith("5.2.2") && !motivo.startsWith("5.4.");
    }
}
