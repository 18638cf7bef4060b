package br.central.comunicacao;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is reported of messages that went out. A report is noted once, the first time counts, and one that comes late takes
 * nothing back: who has read a message has received it. It may come before the sender has noted that it sent.
 */
@Component
class Recebimentos {

    /** One whose sender waits for the server's answer, or died waiting: it went out, and must not go once more. */
    private static final String SAIU = "(situacao = 'PENDENTE' and tentativas > 0)";

    private static final String RELATADA = "update mensagem set enviada_em = case when " + SAIU
            + " then coalesce(enviada_em, :agora) else enviada_em end,"
            + " versao = case when " + SAIU + " then versao + 1 else versao end,";

    private final JdbcClient banco;
    private final MensagemRepository repositorio;
    private final EnderecosComDefeito enderecos;
    private final IdentificacaoDaMensagem identificacao;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Recebimentos(
            JdbcClient banco,
            MensagemRepository repositorio,
            EnderecosComDefeito enderecos,
            IdentificacaoDaMensagem identificacao,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.banco = banco;
        this.repositorio = repositorio;
        this.enderecos = enderecos;
        this.identificacao = identificacao;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    void entregue(long id) {
        anotar(
                id,
                " entregue_em = coalesce(entregue_em, :agora), situacao = case when situacao = 'ENVIADA' or " + SAIU
                        + " then 'ENTREGUE' else situacao end");
    }

    void lida(long id) {
        anotar(
                id,
                " lida_em = coalesce(lida_em, :agora), situacao = case when situacao in ('ENVIADA', 'ENTREGUE', 'DEVOLVIDA')"
                        + " or " + SAIU + " then 'LIDA' else situacao end");
    }

    void ciente(long id) {
        anotar(
                id,
                " lida_em = coalesce(lida_em, :agora), ciente_em = coalesce(ciente_em, :agora), situacao = case"
                        + " when situacao in ('ENVIADA', 'ENTREGUE', 'DEVOLVIDA', 'LIDA') or " + SAIU
                        + " then 'CIENTE' else situacao end");
    }

    void devolvida(long id, String motivo, boolean definitiva) {
        devolvida(id, motivo, definitiva, mensagem -> true);
    }

    void avisadaComoDevolvida(long id, String motivo, boolean definitiva, String servidor) {
        devolvida(
                id,
                motivo,
                definitiva,
                mensagem -> servidor != null
                        && (identificacao.nossoDominio(servidor)
                                || IdentificacaoDaMensagem.mesmoDominio(
                                        servidor,
                                        IdentificacaoDaMensagem.dominio(
                                                mensagem.destinatario().toLowerCase(Locale.ROOT)))));
    }

    private void devolvida(long id, String motivo, boolean definitiva, Predicate<MensagemView> certo) {
        String dito = new Falha(motivo, definitiva).motivo();
        int devolvidas = banco.sql(
                        RELATADA + " devolvida_em = :agora, erro = :motivo, situacao = 'DEVOLVIDA' where id = :id"
                                + " and (situacao in ('ENVIADA', 'ENTREGUE') or " + SAIU + ") and destinatario <> '-'")
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("motivo", dito)
                .param("id", id)
                .update();
        if (devolvidas == 0) {
            return;
        }
        repositorio.findById(id).ifPresent(mensagem -> {
            enderecos.devolveu(mensagem.ver(), dito, definitiva, certo.test(mensagem.ver()));
            if (mensagem.esperada()) {
                eventos.publishEvent(new MensagemNaoEntregue(mensagem.ver().protocolo()));
            }
        });
    }

    private void anotar(long id, String como) {
        banco.sql(RELATADA + como + " where id = :id")
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        Optional<MensagemView> mensagem = repositorio.findById(id).map(Mensagem::ver);
        mensagem.filter(uma -> !"-".equals(uma.destinatario()))
                .ifPresent(uma -> enderecos.serve(uma.canal(), uma.destinatario()));
    }
}
