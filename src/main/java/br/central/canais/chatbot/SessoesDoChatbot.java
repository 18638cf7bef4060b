package br.central.canais.chatbot;

import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons that a chatbot has identified: who has the token speaks for that person, by that chatbot alone and for a while. */
@Component
class SessoesDoChatbot {

    private static final int BYTES = 32;
    private static final SecureRandom ACASO = new SecureRandom();

    /** @param token which is told once and kept nowhere */
    record Nova(String token, Instant venceEm) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Nova[" + venceEm + "]";
        }
    }

    private final JdbcClient banco;
    private final ChatbotProperties propriedades;
    private final Clock relogio;

    SessoesDoChatbot(JdbcClient banco, ChatbotProperties propriedades, Clock relogio) {
        this.banco = banco;
        this.propriedades = propriedades;
        this.relogio = relogio;
    }

    Nova abrir(String integracao, long cliente, NivelDeIdentidade nivel) {
        byte[] sorteado = new byte[BYTES];
        ACASO.nextBytes(sorteado);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(sorteado);
        Instant ate = relogio.instant().plus(propriedades.sessao());
        banco.sql("insert into sessao_do_chatbot (resumo, integracao, cliente_id, nivel, vence_em)"
                        + " values (:resumo, :integracao, :cliente, :nivel, :ate)")
                .param("resumo", ResumoSemVolta.de(token))
                .param("integracao", integracao)
                .param("cliente", cliente)
                .param("nivel", nivel.name())
                .param("ate", em(ate))
                .update();
        return new Nova(token, ate);
    }

    /** @throws Recusa.RegraNaoAtendida when it is none, of another chatbot, or over */
    Interlocutor exigir(String integracao, String token) {
        return banco.sql("select cliente_id, nivel from sessao_do_chatbot"
                        + " where resumo = :resumo and integracao = :integracao and vence_em > :agora")
                .param("resumo", ResumoSemVolta.de(token == null ? "" : token))
                .param("integracao", integracao)
                .param("agora", em(relogio.instant()))
                .query((linha, numero) -> Interlocutor.pelo(
                        Origem.CHAT, NivelDeIdentidade.valueOf(linha.getString("nivel")), linha.getLong("cliente_id")))
                .optional()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                        "sessao", "A sessão não existe ou venceu: identifique a pessoa de novo."));
    }

    void apagarVencidas() {
        banco.sql("delete from sessao_do_chatbot where vence_em < :agora")
                .param("agora", em(relogio.instant()))
                .update();
    }

    void apagarDoCliente(long cliente) {
        banco.sql("delete from sessao_do_chatbot where cliente_id = :cliente")
                .param("cliente", cliente)
                .update();
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
