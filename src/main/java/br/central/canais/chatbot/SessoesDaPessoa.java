package br.central.canais.chatbot;

import br.central.privacidade.DadosGuardados;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which chatbots the person is identified now; what was said there is in its cases. */
@Component
@Transactional(readOnly = true)
class SessoesDaPessoa implements DadosGuardados {

    private record Sessao(String chatbot, String identificacao, OffsetDateTime venceEm) {}

    private final JdbcClient banco;

    SessoesDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        return List.of(new Parte(
                "chatbot",
                "sessoesNoChatbot",
                banco.sql("select integracao, nivel, vence_em from sessao_do_chatbot where cliente_id in (:codigos)"
                                + " order by vence_em")
                        .param("codigos", pessoa.codigos())
                        .query((linha, numero) -> new Sessao(
                                linha.getString("integracao"),
                                linha.getString("nivel"),
                                linha.getObject("vence_em", OffsetDateTime.class)))
                        .list()));
    }
}
