package br.central.alertas;

import br.central.comunicacao.Enderecos;
import br.central.comunicacao.Mensagens;
import br.central.prazos.DiasDeTrabalho;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the digest to supervision and management, once on each of its days from its hour on: the day is the key of a
 * table, written in the transaction that puts the messages in the outbox. When the application was off at that hour it
 * goes out later on the same day.
 */
@Component
class ResumoDiario {

    private static final Logger LOG = LoggerFactory.getLogger(ResumoDiario.class);

    private final ResumoProperties propriedades;
    private final DiasDeTrabalho calendario;
    private final Operadores operadores;
    private final Apuracao apuracao;
    private final MensagemDoResumo mensagem;
    private final Mensagens mensagens;
    private final JdbcClient banco;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    ResumoDiario(
            ResumoProperties propriedades,
            DiasDeTrabalho calendario,
            Operadores operadores,
            Apuracao apuracao,
            MensagemDoResumo mensagem,
            Mensagens mensagens,
            JdbcClient banco,
            PlatformTransactionManager transacoes,
            Clock relogio) {
        this.propriedades = propriedades;
        this.calendario = calendario;
        this.operadores = operadores;
        this.apuracao = apuracao;
        this.mensagem = mensagem;
        this.mensagens = mensagens;
        this.banco = banco;
        this.transacao = new TransactionTemplate(transacoes);
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void conferir() {
        ComoSistema.executar(this::enviarSeChegouAHora);
    }

    private void enviarSeChegouAHora() {
        LocalDate hoje = LocalDate.now(relogio);
        boolean chegouAHora = propriedades
                .hora()
                .filter(hora -> !LocalTime.now(relogio).isBefore(hora))
                .isPresent();
        if (chegouAHora && propriedades.dias().inclui(hoje, calendario) && !enviado(hoje)) {
            try {
                transacao.executeWithoutResult(aberta -> enviar(hoje));
            } catch (DuplicateKeyException outroNo) {
                LOG.debug("O resumo de {} já saiu por outro nó", hoje);
            }
        }
    }

    private boolean enviado(LocalDate dia) {
        return banco.sql("select count(*) from alerta_resumo where dia = :dia")
                        .param("dia", dia)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void enviar(LocalDate dia) {
        List<String> emails = Stream.of(Perfil.SUPERVISAO, Perfil.GESTAO)
                .map(Perfil::grupo)
                .flatMap(grupo -> operadores.emails(grupo).stream())
                // Typed in the engine's own administration, where nobody asks what an address is.
                .flatMap(digitado -> Enderecos.aproveitaveis(digitado).stream())
                .distinct()
                .toList();
        // First of all: another node waits here, and finds that the day is taken.
        banco.sql("insert into alerta_resumo (dia, enviado_em, destinatarios) values (:dia, :agora, :quantos)")
                .param("dia", dia)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("quantos", emails.size())
                .update();
        if (emails.isEmpty()) {
            LOG.warn("Ninguém da supervisão ou da gestão tem e-mail: o resumo de prazos não tem a quem ir");
            return;
        }
        Resumo resumo = apuracao.resumo();
        emails.forEach(email -> mensagens.enfileirar(mensagem.para(email, resumo)));
    }
}
