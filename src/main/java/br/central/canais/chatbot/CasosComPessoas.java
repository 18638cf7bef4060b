package br.central.canais.chatbot;

import br.central.canais.conversas.CasoDaConversa;
import br.central.comum.Recusa;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that a person sees to, because the chatbot handed them over or because somebody took them: no chatbot does any more. */
@Component
class CasosComPessoas {

    private final JdbcClient banco;
    private final CasoDaConversa casos;
    private final Clock relogio;

    CasosComPessoas(JdbcClient banco, CasoDaConversa casos, Clock relogio) {
        this.banco = banco;
        this.casos = casos;
        this.relogio = relogio;
    }

    boolean comPessoa(String protocolo) {
        boolean entregue = banco.sql("select 1 from caso_com_pessoa where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(Integer.class)
                .optional()
                .isPresent();
        return entregue
                || casos.procurar(protocolo)
                        .filter(caso -> caso.responsavel() != null)
                        .isPresent();
    }

    /** @throws Recusa.EstadoNaoPermite when a person sees to it */
    void exigirDoChatbot(String protocolo) {
        if (comPessoa(protocolo)) {
            throw new Recusa.EstadoNaoPermite(
                    "O atendimento %s está com uma pessoa: é ela quem responde.".formatted(protocolo));
        }
    }

    void entregar(String integracao, String protocolo) {
        banco.sql("insert into caso_com_pessoa (protocolo, integracao, desde)"
                        + " values (:protocolo, :integracao, :agora)")
                .param("protocolo", protocolo)
                .param("integracao", integracao)
                .param("agora", Timestamp.from(relogio.instant()))
                .update();
    }
}
