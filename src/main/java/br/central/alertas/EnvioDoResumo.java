package br.central.alertas;

import br.central.comum.Linhas;
import br.central.comunicacao.Enderecos;
import br.central.comunicacao.Mensagens;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One day's digest, to whoever it goes. */
@Component
class EnvioDoResumo {

    private static final Logger LOG = LoggerFactory.getLogger(EnvioDoResumo.class);

    private final Operadores operadores;
    private final Apuracao apuracao;
    private final MensagemDoResumo mensagem;
    private final Mensagens mensagens;
    private final JdbcClient banco;
    private final Clock relogio;

    EnvioDoResumo(
            Operadores operadores,
            Apuracao apuracao,
            MensagemDoResumo mensagem,
            Mensagens mensagens,
            JdbcClient banco,
            Clock relogio) {
        this.operadores = operadores;
        this.apuracao = apuracao;
        this.mensagem = mensagem;
        this.mensagens = mensagens;
        this.banco = banco;
        this.relogio = relogio;
    }

    boolean feito(LocalDate dia) {
        return Linhas.ha(
                banco.sql("select count(*) from alerta_resumo where dia = :dia").param("dia", dia));
    }

    /** In a transaction of the caller's. @throws DuplicateKeyException when another node was first */
    void fazer(LocalDate dia) {
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
