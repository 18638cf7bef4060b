package br.central.canais.chatbot;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one was wrong about a person on a channel. A try is counted before it is looked at, and stays counted whatever
 * becomes of the request: of many at once no more are looked at than may be.
 */
@Component
class TentativasNoChatbot {

    private final JdbcClient banco;
    private final ChatbotProperties propriedades;
    private final Clock relogio;

    TentativasNoChatbot(JdbcClient banco, ChatbotProperties propriedades, Clock relogio) {
        this.banco = banco;
        this.propriedades = propriedades;
        this.relogio = relogio;
    }

    /** Whether there is one more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean tentar(String integracao, String pessoa) {
        Instant agora = relogio.instant();
        banco.sql("delete from tentativa_no_chatbot where integracao = :integracao and pessoa = :pessoa"
                        + " and ultima_em < :antes")
                .param("integracao", integracao)
                .param("pessoa", pessoa)
                .param("antes", em(agora.minus(propriedades.bloqueio())))
                .update();
        banco.sql("insert into tentativa_no_chatbot (integracao, pessoa, erros, ultima_em)"
                        + " select cast(:integracao as varchar(80)), cast(:pessoa as varchar(64)), 0,"
                        + " cast(:agora as timestamp with time zone) where not exists (select 1 from tentativa_no_chatbot"
                        + " where integracao = :integracao and pessoa = :pessoa)")
                .param("integracao", integracao)
                .param("pessoa", pessoa)
                .param("agora", em(agora))
                .update();
        return banco.sql("update tentativa_no_chatbot set erros = erros + 1, ultima_em = :agora"
                                + " where integracao = :integracao and pessoa = :pessoa and erros < :quantas")
                        .param("integracao", integracao)
                        .param("pessoa", pessoa)
                        .param("agora", em(agora))
                        .param("quantas", propriedades.tentativas())
                        .update()
                == 1;
    }

    /** This try was no error; those before it stay, whoever knows a part of the data could go on guessing the rest. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void acertou(String integracao, String pessoa) {
        banco.sql("update tentativa_no_chatbot set erros = erros - 1"
                        + " where integracao = :integracao and pessoa = :pessoa and erros > 0")
                .param("integracao", integracao)
                .param("pessoa", pessoa)
                .update();
    }

    void apagarVelhas() {
        banco.sql("delete from tentativa_no_chatbot where ultima_em < :antes")
                .param("antes", em(relogio.instant().minus(propriedades.bloqueio())))
                .update();
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
